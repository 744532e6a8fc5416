#!/usr/bin/env python3
"""Lists the messages of the cluster bus in a pcap file of the loopback device, or writes some of them out.

    extract.py FILE.pcap                    # one line a message: number, time, ports, type, length, what is in it
    extract.py FILE.pcap 17=meet-1 ...      # writes message 17 to meet-1.bin

It shares no code with Ringside: TCP streams by sequence number, messages by the length in their header. A message that
crosses a relay is in the capture twice; the second one is left out.
"""
import struct
import sys

TYPES = "PING PONG MEET FAIL PUBLISH AUTH_REQUEST AUTH_ACK UPDATE MFSTART MODULE PUBLISHSHARD".split()


def segments(path):
    data = open(path, "rb").read()
    assert struct.unpack("<I", data[:4])[0] in (0xA1B2C3D4, 0xA1B23C4D), "a classic pcap file is needed"
    at = 24
    while at + 16 <= len(data):
        sec, frac, size, _ = struct.unpack("<IIII", data[at:at + 16])
        ip = data[at + 16 + 14:at + 16 + size]
        at += 16 + size
        head = (ip[0] & 15) * 4
        total = struct.unpack(">H", ip[2:4])[0]
        if ip[9] != 6:
            continue
        tcp = ip[head:total]
        ports = struct.unpack(">HH", tcp[:4])
        yield sec + frac / 1e6, (ip[12:16], ports[0], ip[16:20], ports[1]), struct.unpack(">I", tcp[4:8])[0], \
            tcp[13], tcp[(tcp[12] >> 4) * 4:]


def messages(path):
    streams, seen = {}, set()
    for time, key, seq, flags, payload in segments(path):
        if flags & 2 or key not in streams:
            streams[key] = [(seq + 1) & 0xFFFFFFFF if flags & 2 else seq, {}, b""]
        stream = streams[key]
        if payload:
            stream[1][seq] = payload
        while stream[0] in stream[1]:
            piece = stream[1].pop(stream[0])
            stream[0] = (stream[0] + len(piece)) & 0xFFFFFFFF
            stream[2] += piece
        while len(stream[2]) >= 16 and stream[2][:4] == b"RCmb":
            size = struct.unpack(">I", stream[2][4:8])[0]
            if len(stream[2]) < size:
                break
            message, stream[2] = stream[2][:size], stream[2][size:]
            if message not in seen:
                seen.add(message)
                yield time, key, message


def described(m):
    number = struct.unpack(">H", m[12:14])[0]
    text = TYPES[number & 0x7FFF]
    if number & 0x8000:
        return text + " light"
    count, extensions = struct.unpack(">H", m[14:16])[0], struct.unpack(">H", m[2214:2216])[0]
    current, config = struct.unpack(">QQ", m[16:32])
    text += f" from {m[40:48].decode()} epoch {current}/{config} flags {m[2250:2252].hex()} mflags {m[2253]}"
    if m[2128]:
        text += " replica"
    if number < 3:
        flags = [m[2256 + i * 104 + 98:][:2].hex() for i in range(count)]
        text += f" gossip {flags} extensions {extensions}"
    return text


def main():
    wanted = dict(pair.split("=") for pair in sys.argv[2:])
    for i, (time, key, message) in enumerate(messages(sys.argv[1])):
        if str(i) in wanted:
            open(wanted[str(i)] + ".bin", "wb").write(message)
        elif not wanted:
            print(i, f"{time:.3f}", f"{key[1]}>{key[3]}", len(message), described(message))


main()
