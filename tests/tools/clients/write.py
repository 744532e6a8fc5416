"""redis-py with its default settings: as write.js.

   python3 write.py SEED-HOST PORT NAME PREFIX
"""
import json
import re
import signal
import sys
import threading
import time

from redis.cluster import RedisCluster
from redis.crc import key_slot

host, port, name, prefix = sys.argv[1:]
LANES = 2
REST_S = 0.05
SILENT_S = 10
rows = ["slot,key,value,outcome"]
total = {"name": name, "accepted": 0, "firstMs": None, "errors": {}}
lock = threading.Lock()
begun = time.monotonic()
ending = threading.Event()


def fail(error):
    text = re.sub("[0-9]+", "N", str(error).split(": ")[-1])  # ports and addresses differ, the kind does not
    word = f"{type(error).__name__} {text}"[:60]
    with lock:
        total["errors"][word] = total["errors"].get(word, 0) + 1


def write(client, key, value):
    try:
        client.set(key, value)
    except Exception as error:  # whatever the library lets through is what its user sees
        fail(error)
        return
    with lock:
        rows.append(f"{key_slot(key.encode())},{key},{value},ok")
        total["accepted"] += 1
        if total["firstMs"] is None:
            total["firstMs"] = round((time.monotonic() - begun) * 1000)
            open(f"{prefix}.ready", "w").close()


def lane(number):
    try:
        client = RedisCluster(host=host, port=int(port))  # one for each thread: 4.3 shares badly
    except Exception as error:
        fail(error)
        return
    i = 0
    while not ending.is_set():
        asked = time.monotonic()
        write(client, f"{{{name}:{number}:{i % 100}}}:{i}", f"{number}-{i}")
        if time.monotonic() - asked > SILENT_S:
            fail(TimeoutError(f"no answer in {SILENT_S} s"))
        time.sleep(REST_S)
        i += 1


signal.signal(signal.SIGTERM, lambda *_: ending.set())
for lane_number in range(LANES):
    threading.Thread(target=lane, args=(lane_number,), daemon=True).start()
ending.wait()
time.sleep(1)  # for the answers that are under way
with lock:
    with open(f"{prefix}.csv", "w") as table:
        table.write("\n".join(rows) + "\n")
    with open(f"{prefix}.json", "w") as summary:
        json.dump(total, summary)
