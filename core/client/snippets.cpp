#include "core/client/snippets.h"

namespace ringside::client {

namespace {

// In each text @ADDRESSES@, @PASSWORD@ and what else is between two @ is filled in. A line that ends with
// @SECRET@ is left out when there is no password.

const char* const kIoredis = R"(// npm install ioredis, then: node @FILE@
const fs = require("fs");@SECRET@
const Redis = require("ioredis");

const cluster = new Redis.Cluster(
  [
@ADDRESSES@
  ],
  {
    enableReadyCheck: true,
    retryDelayOnFailover: 100, // ms, when a connection to a node has ended
    retryDelayOnClusterDown: 300, // ms, after CLUSTERDOWN
    clusterRetryStrategy: (times) => Math.min(100 * times, 2000), // ms, when no node can be reached
    // The handout's maxRetriesPerRequest: 3 is for a connection that reconnects by itself. Those to the nodes
    // of a cluster do not: here ioredis counts tries and redirections together.
    maxRedirections: 16,
    redisOptions: {
      connectionName: "@NAME@",
      maxRetriesPerRequest: 3,
      password: @PASSWORD@,@SECRET@
    },
  }
);
cluster.on("error", (error) => console.log("cluster:", error.message));

const rest = (ms) => new Promise((done) => setTimeout(done, ms));

async function main() {
  for (let i = 0; ; i++) {
    const key = `ringside:student:${i % 100}`;
    try {
      await cluster.set(key, String(i));
      console.log(key, await cluster.get(key));
    } catch (error) {
      console.log(key, error.message);
    }
    await rest(100);
  }
}
main();
)";

const char* const kNodeRedis = R"(// npm install redis, then: node @FILE@
const fs = require("fs");@SECRET@
const { createCluster } = require("redis");

const cluster = createCluster({
  rootNodes: [
@ADDRESSES@
  ],
  maxCommandRedirections: 16, // its own: MOVED and ASK
  defaults: {
    name: "@NAME@",
    password: @PASSWORD@,@SECRET@
    // It has no delay of its own on failover or on CLUSTERDOWN: a command fails, and the loop below tries
    // again. This one is for connections.
    socket: { reconnectStrategy: (retries) => Math.min(100 * (retries + 1), 2000) }, // ms
  },
});
cluster.on("error", (error) => console.log("cluster:", error.message));
cluster.on("node-error", (error) => console.log("node:", error.message));

const rest = (ms) => new Promise((done) => setTimeout(done, ms));

async function retried(deed) {
  for (let tries = 0; ; tries++) {
    try {
      return await deed();
    } catch (error) {
      if (tries === 3) throw error; // 3 retries
      await rest(error.message.startsWith("CLUSTERDOWN") ? 300 : 100);
    }
  }
}

async function main() {
  await cluster.connect();
  for (let i = 0; ; i++) {
    const key = `ringside:student:${i % 100}`;
    try {
      await retried(() => cluster.set(key, String(i)));
      console.log(key, await retried(() => cluster.get(key)));
    } catch (error) {
      console.log(key, error.message);
    }
    await rest(100);
  }
}
main();
)";

const char* const kRedisPy = R"(# pip install redis, then: python3 @FILE@
import os@SECRET@
import time

from redis.cluster import ClusterNode, RedisCluster


def connect():
    return RedisCluster(
        startup_nodes=[
@ADDRESSES@
        ],
        # 3 retries. redis-py has no delays to set for failover and CLUSTERDOWN: it waits 250 ms. From version
        # 6 on the retries can have pauses in place of this: retry=Retry(ExponentialBackoff(cap=2, base=0.1), 3)
        cluster_error_retry_attempts=3,
        socket_timeout=1,
        client_name="@NAME@",
        decode_responses=True,
        password=@PASSWORD@,@SECRET@
    )


cluster = None
i = 0
while True:
    key = f"ringside:student:{i % 100}"
    try:
        cluster = cluster or connect()
        cluster.set(key, i)
        print(key, cluster.get(key), flush=True)
    except Exception as error:  # old versions let through more than RedisError
        print(key, error, flush=True)
        cluster = None  # version 4.3 (Debian 12) does not find a new master by itself; later ones do
    time.sleep(0.1)
    i += 1
)";

const char* const kJedis = R"(// Maven: redis.clients:jedis:5.2.0, then: java -cp ... @FILE@
import java.nio.file.Files;@SECRET@
import java.nio.file.Path;@SECRET@
import java.time.Duration;
import java.util.Set;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisCluster;
import redis.clients.jedis.exceptions.JedisException;

public class Student {
  public static void main(String[] args) throws Exception {
    Set<HostAndPort> nodes = Set.of(
@ADDRESSES@
    );
    DefaultJedisClientConfig config = DefaultJedisClientConfig.builder()
        .clientName("@NAME@")
        .password(@PASSWORD@)@SECRET@
        .connectionTimeoutMillis(1000)
        .socketTimeoutMillis(1000)
        .build();
    int attempts = 4; // the first and 3 retries
    // Jedis has no delays on failover and on CLUSTERDOWN: it spreads its tries over this time by itself.
    Duration whole = Duration.ofMillis(2000);
    try (JedisCluster cluster = new JedisCluster(nodes, config, attempts, whole, new ConnectionPoolConfig())) {
      for (int i = 0; ; i++) {
        String key = "ringside:student:" + i % 100;
        try {
          cluster.set(key, String.valueOf(i));
          System.out.println(key + " " + cluster.get(key));
        } catch (JedisException error) {
          System.out.println(key + " " + error.getMessage());
        }
        Thread.sleep(100);
      }
    }
  }
}
)";

const char* const kRedisCli = R"(# redis-cli comes with the server
export REDISCLI_AUTH=@PASSWORD@@SECRET@
# -c follows MOVED and ASK. It has no retries and no delays: it shows each error, and you type again.
# A name is for one connection: CLIENT SETNAME @NAME@ holds until -c goes to another node.
redis-cli -c -p @PORT@ SET ringside:student:0 1
redis-cli -c -p @PORT@ GET ringside:student:0
)";

struct Form
{
    const char* client;
    const char* language;
    const char* install;
    const char* file;
    const char* text;
    const char* address;  ///< %1: the port
    const char* between;  ///< addresses
    const char* fromFile; ///< an expression for the password: in the environment, else in the file %1
    const char* literal;  ///< an expression for the password %1
};

const Form kForms[] = {
    {"ioredis", "JavaScript", "npm install ioredis", "student.js", kIoredis,
     "    { host: \"127.0.0.1\", port: %1 }", ",\n",
     "process.env.REDISCLI_AUTH || fs.readFileSync(\"%1\", \"utf8\").trim()", "\"%1\""},
    {"node-redis", "JavaScript", "npm install redis", "student.js", kNodeRedis,
     "    { url: \"redis://127.0.0.1:%1\" }", ",\n",
     "process.env.REDISCLI_AUTH || fs.readFileSync(\"%1\", \"utf8\").trim()", "\"%1\""},
    {"redis-py", "Python", "pip install redis", "student.py", kRedisPy,
     "            ClusterNode(\"127.0.0.1\", %1)", ",\n",
     "os.environ.get(\"REDISCLI_AUTH\") or open(\"%1\").read().strip()", "\"%1\""},
    {"jedis", "Java", "Maven: redis.clients:jedis:5.2.0", "Student.java", kJedis,
     "        new HostAndPort(\"127.0.0.1\", %1)", ",\n", "Files.readString(Path.of(\"%1\")).strip()",
     "\"%1\""},
    {"redis-cli", "shell", "apt install redis-tools", "student.sh", kRedisCli, "%1", " ", "\"$(cat '%1')\"",
     "'%1'"},
};

/// Inside of quotes, as all these languages take it.
QString quoted(const QString& text, bool shell)
{
    QString safe = text;
    if (shell)
        return safe.replace(u'\'', QStringLiteral("'\\''"));
    return safe.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
}

QString passwordOf(const Form& form, const SnippetSite& site)
{
    const bool shell = QLatin1String(form.client) == QLatin1String("redis-cli");
    const bool told = !site.password.isEmpty();
    return QString::fromLatin1(told ? form.literal : form.fromFile)
        .replace(QStringLiteral("%1"), quoted(told ? site.password : site.passwordFile, shell));
}

QString addressesOf(const Form& form, const SnippetSite& site)
{
    QStringList all;
    for (const int port : site.ports)
        all << QString::fromLatin1(form.address).arg(port);
    return all.join(QLatin1String(form.between));
}

/// Lines about a password go where there is none, and its file is not read where it is told.
QString withoutSecrets(const QString& text, const SnippetSite& site)
{
    const QString mark = QStringLiteral("@SECRET@");
    const bool none = site.passwordFile.isEmpty() && site.password.isEmpty();
    QStringList lines;
    const QStringList all = text.split(u'\n');
    for (const QString& line : all) {
        const bool reads =
            line.startsWith(QStringLiteral("import ")) || line.contains(QStringLiteral("require(\"fs\")"));
        if (line.endsWith(mark) && (none || (reads && !site.password.isEmpty())))
            continue;
        lines << QString(line).remove(mark);
    }
    return lines.join(u'\n');
}

QString textOf(const Form& form, const SnippetSite& site)
{
    QString text = withoutSecrets(QString::fromLatin1(form.text), site);
    text.replace(QStringLiteral("@FILE@"), QLatin1String(form.file))
        .replace(QStringLiteral("@NAME@"), kStudentName)
        .replace(QStringLiteral("@ADDRESSES@"), addressesOf(form, site))
        .replace(QStringLiteral("@PORT@"), QString::number(site.ports.empty() ? 0 : site.ports.front()))
        .replace(QStringLiteral("@PASSWORD@"), passwordOf(form, site)); // last: it may hold anything
    return text;
}

} // namespace

QStringList snippetClients()
{
    QStringList all;
    for (const Form& form : kForms)
        all << QLatin1String(form.client);
    return all;
}

std::optional<Snippet> snippetFor(const QString& client, const SnippetSite& site)
{
    for (const Form& form : kForms) {
        if (client == QLatin1String(form.client))
            return Snippet{client, QLatin1String(form.language), QLatin1String(form.install),
                           QLatin1String(form.file), textOf(form, site)};
    }
    return std::nullopt;
}

} // namespace ringside::client
