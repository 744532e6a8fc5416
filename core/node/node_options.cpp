#include "core/node/node_options.h"

namespace ringside {

NodeOptions optionsOf(const Lab& lab, const LabNode& node)
{
    NodeOptions options;
    options.number = node.number;
    options.id = node.id;
    options.program = lab.record.program.path;
    options.directory = lab.nodeDirectory(node.number);
    options.port = node.port;
    options.busPort = lab.record.busPort(node);
    options.host = QStringLiteral("127.%1.0.%2").arg(lab.record.net).arg(node.number);
    options.announced = QStringLiteral("127.%1.1.%2").arg(lab.record.net).arg(node.number);
    options.password = lab.record.password;
    options.directives = lab.record.directives;
    options.directives.insert(node.directives);
    return options;
}

QByteArray quoted(const QString& value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + text + '"';
}

QByteArray configText(const NodeOptions& options)
{
    QByteArray text = "# Written by Ringside at every start of node " + QByteArray::number(options.number) +
                      "; change settings with `set`, not here.\n";
    const auto line = [&](const char* name, const QByteArray& value) {
        text += QByteArray(name) + ' ' + value + '\n';
    };
    for (auto directive = options.directives.begin(); directive != options.directives.end(); ++directive)
        line(directive.key().toUtf8().constData(), quoted(directive.value()));
    if (!options.password.isEmpty()) {
        line("requirepass", quoted(options.password));
        line("masterauth", quoted(options.password));
    }
    line("port", QByteArray::number(options.port));
    line("cluster-port", QByteArray::number(options.busPort));
    // With the minus it starts on machines without IPv6 as well.
    line("bind", QByteArray(kClientHost) + " -::1 " + options.host.toUtf8());
    line("bind-source-addr", options.host.toUtf8());
    line("protected-mode", "no"); // it listens on loopback only
    line("daemonize", "no");
    line("dir", quoted(options.directory));
    line("logfile", quoted(options.logFile()));
    if (options.alone)
        return text + "cluster-enabled no\n";
    line("cluster-enabled", "yes");
    line("cluster-config-file", "nodes.conf");
    line("cluster-announce-ip", options.announced.toUtf8());
    line("cluster-announce-hostname", kClientHost);
    line("cluster-preferred-endpoint-type", "hostname");
    return text;
}

} // namespace ringside
