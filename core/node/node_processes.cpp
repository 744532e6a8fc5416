#include "core/node/node_processes.h"

#include "core/base/core_text.h"
#include "core/node/port_check.h"
#include "core/node/start_errors.h"

#include <QDateTime>
#include <QSaveFile>

#include <csignal>
#include <cstring>

namespace ringside {

namespace {

Status writeConfig(const NodeOptions& options)
{
    QSaveFile file(options.configFile());
    const QByteArray text = configText(options);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::Storage,
                     CoreText::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()),
                     CoreText::tr("Free some space, or check who owns the lab's directory.")};
    return Done{};
}

QString signalName(int number)
{
    const char* name = sigabbrev_np(number);
    return name ? QStringLiteral("SIG%1").arg(QLatin1String(name)) : CoreText::tr("signal %1").arg(number);
}

} // namespace

Status NodeProcesses::start(const NodeOptions& options, const QString& cause)
{
    if (info(options.number).pid != 0)
        return Error{ErrorCode::NotPossible, CoreText::tr("Node %1 is running already.").arg(options.number)};
    for (const int port : {options.port, options.busPort}) {
        if (const Status free = checkPortFree(port); !free)
            return free;
    }
    if (const Status written = writeConfig(options); !written)
        return written;
    const Result<Warden::Key> key =
        m_warden.spawn({options.program, options.configFile()}, options.directory, options.bootFile());
    if (!key)
        return key.error();
    const std::lock_guard lock(m_mutex);
    m_entries[options.number] = {*key, 0, cause, QDateTime::currentMSecsSinceEpoch()};
    return Done{};
}

Status NodeProcesses::signal(int number, int signalNumber, const QString& cause)
{
    Warden::Key key = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto entry = m_entries.find(number);
        if (entry == m_entries.end() || !m_warden.status(entry->second.key).running)
            return Error{ErrorCode::NotPossible, CoreText::tr("Node %1 is not running.").arg(number),
                         CoreText::tr("Start it with: restart %1").arg(number)};
        key = entry->second.key;
        entry->second.cause = cause;
        if (signalNumber == SIGKILL || signalNumber == SIGTERM)
            entry->second.asked = signalNumber;
    }
    return m_warden.signal(key, signalNumber);
}

bool NodeProcesses::waitForEnd(int number, int timeoutMs) const
{
    Warden::Key key = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto entry = m_entries.find(number);
        if (entry == m_entries.end())
            return true;
        key = entry->second.key;
    }
    return m_warden.waitForEnd(key, timeoutMs);
}

NodeProcessInfo NodeProcesses::infoOf(int number, const Entry& entry) const
{
    const ChildStatus child = m_warden.status(entry.key);
    NodeProcessInfo info;
    info.number = number;
    info.changedMs = child.changedMs ? child.changedMs : entry.startedMs;
    info.cause = entry.cause;
    if (child.running) {
        info.pid = child.pid;
        info.state = child.paused ? ProcessState::Paused : ProcessState::Running;
        return info;
    }
    const bool asked = entry.asked != 0;
    info.state = asked ? ProcessState::Stopped : ProcessState::Crashed;
    info.killed = asked && child.signal == SIGKILL;
    if (child.signal)
        info.note = CoreText::tr("killed by %1").arg(signalName(*child.signal));
    else if (child.exitCode)
        info.note = asked && *child.exitCode == 0
                        ? CoreText::tr("stopped")
                        : CoreText::tr("exited with status %1").arg(*child.exitCode);
    else
        info.note = CoreText::tr("ended with its warden");
    if (!asked)
        info.cause.clear();
    return info;
}

NodeProcessInfo NodeProcesses::info(int number) const
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(number);
    if (entry == m_entries.end())
        return {number, ProcessState::Absent, 0, 0, {}, {}, false};
    return infoOf(number, entry->second);
}

std::vector<NodeProcessInfo> NodeProcesses::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<NodeProcessInfo> infos;
    for (const auto& [number, entry] : m_entries)
        infos.push_back(infoOf(number, entry));
    return infos;
}

Error NodeProcesses::explainEnd(const NodeOptions& options) const
{
    return explainStart(options, info(options.number).note);
}

void NodeProcesses::forget(int number)
{
    const std::lock_guard lock(m_mutex);
    m_entries.erase(number);
}

void NodeProcesses::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

} // namespace ringside
