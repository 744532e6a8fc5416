#!/usr/bin/env python3
"""Asks one server PING without a pause, a millisecond between answers and questions, until SIGTERM. Then
prints the longest wait for an answer, the 99.9th percentile of the waits (milliseconds) and how many there were."""

import signal
import socket
import sys
import time

waits = []


def end(*_):
    ordered = sorted(waits)
    print(f"{ordered[-1]:.1f} {ordered[int(len(ordered) * 0.999)]:.1f} {len(ordered)}")
    sys.stdout.flush()
    sys.exit(0)


def main():
    connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    signal.signal(signal.SIGTERM, end)
    while True:
        asked = time.monotonic()
        connection.sendall(b"PING\r\n")
        if connection.recv(64) != b"+PONG\r\n":
            sys.exit("the server has another answer than PONG")
        waits.append((time.monotonic() - asked) * 1000)
        time.sleep(0.001)


main()
