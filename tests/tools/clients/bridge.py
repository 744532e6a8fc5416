"""redis-py with its default settings, for libraries.js: python3 bridge.py PORT"""
import json
import logging
import queue
import sys
import threading

import redis
from redis.cluster import RedisCluster

logging.getLogger("redis").addHandler(logging.NullHandler())  # it prints each trouble that it gets over
sys.unraisablehook = lambda _: None  # 4.3 fails in __del__ after a node was unreachable
THREADS = 2
calls = queue.Queue()
printing = threading.Lock()


def write(client, parts):
    for part in parts:
        if "fields" in part:
            client.hset(part["key"], mapping=part["fields"])
        else:
            client.sadd(part["key"], *part["members"])


def run(client, name, *words):
    if name == "hash":
        return client.hgetall(words[0])
    if name == "set":
        return sorted(client.smembers(words[0]))
    if name == "script":
        source, keys, arguments = words
        return client.eval(source, len(keys), *keys, *arguments)
    if name == "write":
        return write(client, words[0])
    return redis.__version__


def serve():
    client = RedisCluster(host="127.0.0.1", port=int(sys.argv[1]), decode_responses=True)  # 4.3 shares badly
    while True:
        number, *call = calls.get()
        told = {"number": number}
        try:
            told["result"] = run(client, *call)
        except Exception as error:  # whatever the library lets through is what its user sees
            told["error"] = f"{type(error).__name__}: {error}"
        with printing:
            print(json.dumps(told), flush=True)


for _ in range(THREADS):
    threading.Thread(target=serve, daemon=True).start()
for line in sys.stdin:
    calls.put(json.loads(line))
