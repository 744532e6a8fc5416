// A lesson's file while its author changes it, and the report that is handed in.

#include "app/gui/lesson_desk.h"

#include "core/lesson/hand_in.h"
#include "widgets/lesson/lesson_panel.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace ringside {

using lesson::Walk;

Status LessonDesk::saveReport(const QString& path, const QString& student) const
{
    if (!m_walk)
        return notPossible(tr("No lesson is open."));
    QString server;
    for (const NodeState& node : m_session.snapshot()->nodes) {
        if (!node.version.isEmpty() && !lab().isEmpty())
            server = node.server + u' ' + node.version;
    }
    const QByteArray page = lesson::handIn(
        m_walk->lesson(), m_walk->record(),
        {student, server, QStringLiteral(RINGSIDE_VERSION), QLocale().name().left(2), nowMs()});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.commit())
        return Error{ErrorCode::Storage, tr("%1 cannot be written: %2.").arg(path, file.errorString())};
    return Done{};
}

void LessonDesk::watchFile()
{
    forgetFile();
    if (m_entry.own)
        m_files.addPaths({m_entry.path, QFileInfo(m_entry.path).path()});
}

void LessonDesk::forgetFile()
{
    for (const QStringList& paths : {m_files.files(), m_files.directories()}) {
        if (!paths.isEmpty())
            m_files.removePaths(paths);
    }
    m_panel.showRemarks({});
}

/// Its author has saved it: shown as it is now, or what is wrong with it.
void LessonDesk::reread()
{
    if (!m_walk || !m_entry.own)
        return;
    const lesson::Entry entry = lesson::openLesson(m_entry.path);
    if (QFileInfo::exists(m_entry.path))
        m_files.addPath(m_entry.path); // editors put a new file in its place
    m_panel.showRemarks(entry.remarks);
    if (!entry.remarks.empty() || entry.lesson->steps.empty())
        return;
    const Snapshot since = m_walk->since();
    m_entry = entry;
    m_walk = std::make_unique<Walk>(entry.lesson, m_walk->record());
    m_walk->countFrom(since);
    ++m_revision;
    m_findings.clear();
    show();
    look();
}

} // namespace ringside
