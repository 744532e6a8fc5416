#include "app/gui/script_runner.h"

#include "core/action/parse.h"
#include "core/cluster/shown.h"

#include <QFile>

namespace ringside {

ScriptRunner::ScriptRunner(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &ActionPort::finished, this, &ScriptRunner::finished);
}

Status ScriptRunner::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    m_actions.clear();
    int number = 0;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        const auto parsed = parseAction(line);
        if (const auto* error = std::get_if<ParseError>(&parsed))
            return Error{ErrorCode::BadInput, tr("%1, line %2, column %3: %4")
                                                  .arg(path)
                                                  .arg(number)
                                                  .arg(error->column + 1)
                                                  .arg(error->message)};
        if (!std::get<Action>(parsed).verb.isEmpty())
            m_actions.push_back(std::get<Action>(parsed));
    }
    return Done{};
}

void ScriptRunner::start()
{
    m_next = 0;
    next();
}

void ScriptRunner::next()
{
    if (m_next >= m_actions.size()) {
        m_waitingFor = 0;
        Q_EMIT ended({});
        return;
    }
    const Action& action = m_actions[m_next++];
    Q_EMIT lineStarted(action.shown());
    if (action.verb == u"quit")
        Q_EMIT quitting();
    m_waitingFor = m_session.submit(action);
}

void ScriptRunner::finished(quint64 id, const ActionResult& result)
{
    if (id != m_waitingFor || m_waitingFor == 0)
        return;
    m_waitingFor = 0;
    if (!result.ok) {
        Q_EMIT ended(
            tr("%1 failed: %2")
                .arg(result.action.shown(), shownError(result.error->text(), result.action.words())));
        return;
    }
    if (result.action.verb != u"quit")
        next();
}

} // namespace ringside
