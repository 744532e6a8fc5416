#pragma once

#include "core/action/action.h"
#include "core/cluster/snapshot.h"

#include <QObject>

namespace ringside {

/// Where the window hands in its wishes and asks what is possible: the only thing widgets know of the running
/// cluster besides snapshots and events. The session implements it; tests put their own in its place.
/// GUI thread only.
class ActionPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts the action at once; its progress and result come as signals with the returned number (> 0).
    /// Never blocks. A malformed action also ends in `finished`, with the error.
    virtual quint64 submit(const Action& action) = 0;
    /// Asks a running action to end early; it ends with ErrorCode::Cancelled unless it was done before.
    virtual void cancel(quint64 id) = 0;
    /// Why the action cannot be done now, in words for its tooltip; nothing when it can.
    virtual std::optional<QString> whyNot(const Action& action) const = 0;

Q_SIGNALS:
    void started(quint64 id, const ringside::Action& action);
    /// `fraction` 0..1, or below 0 when unknown; `step` in words.
    void progress(quint64 id, double fraction, const QString& step);
    void finished(quint64 id, const ringside::ActionResult& result);
};

} // namespace ringside
