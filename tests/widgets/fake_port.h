#pragma once

#include "core/action/port.h"

#include <QHash>

namespace ringside::test {

/// Keeps what is submitted and refuses what it is told to refuse; nothing runs by itself.
class FakePort : public ActionPort
{
public:
    using ActionPort::ActionPort;

    quint64 submit(const Action& action) override
    {
        submitted << action;
        Q_EMIT started(++lastId, action);
        return lastId;
    }
    void cancel(quint64 id) override { cancelled << id; }
    std::optional<QString> whyNot(const Action& action) const override
    {
        ++questions;
        const auto found = refusals.constFind(action.verb);
        return found == refusals.constEnd() ? std::nullopt : std::optional(*found);
    }

    void finish(quint64 id, const ActionResult& result) { Q_EMIT finished(id, result); }
    void report(quint64 id, double fraction, const QString& step) { Q_EMIT progress(id, fraction, step); }

    QStringList texts() const
    {
        QStringList lines;
        for (const Action& action : submitted)
            lines << action.text();
        return lines;
    }

    QList<Action> submitted;
    QList<quint64> cancelled;
    QHash<QString, QString> refusals; ///< verb -> why not
    mutable int questions = 0;
    quint64 lastId = 0;
};

} // namespace ringside::test
