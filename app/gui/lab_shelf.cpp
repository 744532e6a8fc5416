#include "app/gui/lab_shelf.h"

#include "core/node/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace ringside {

namespace {

qint64 bytesUnder(const QString& directory)
{
    qint64 sum = 0;
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        sum += files.fileInfo().size();
    }
    return sum;
}

} // namespace

LabShelf::LabShelf(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
}

QString LabShelf::directoryOf(const QString& name) const
{
    return QDir(Lab::defaultRoot()).filePath(name);
}

QList<LabFacts> LabShelf::labs() const
{
    QList<LabFacts> facts;
    for (const LabSummary& lab : Lab::list(Lab::defaultRoot())) {
        if (lab.nodes == 0 || lab.inUse)
            continue;
        facts << LabFacts{lab.name, lab.masters, lab.nodes - lab.masters,
                          QDateTime::fromMSecsSinceEpoch(lab.lastUsedMs), bytesUnder(lab.directory)};
    }
    return facts;
}

QList<ProgramFacts> LabShelf::programs() const
{
    QList<ProgramFacts> facts;
    for (const ServerProgram& program : findPrograms())
        facts << ProgramFacts{program.path, program.server, program.version};
    return facts;
}

Status LabShelf::create(const QString& name, const Action& action)
{
    if (const Status opened = m_session.openLab({directoryOf(name), basePort(), false}); !opened)
        return opened;
    m_session.submit(action);
    return Done{};
}

bool LabShelf::has(const QString& name) const
{
    for (const LabSummary& lab : Lab::list(Lab::defaultRoot())) {
        if (lab.name == name)
            return lab.nodes > 0;
    }
    return false;
}

Status LabShelf::resume(const QString& name)
{
    return openDirectory(directoryOf(name));
}

Status LabShelf::openDirectory(const QString& directory)
{
    const Status opened = m_session.openLab({directory, m_basePort, false});
    if (opened && m_session.laboratory().nodeCount() > 0)
        m_session.submitWhenSeen({QStringLiteral("start"), {}, {}});
    return opened;
}

QString LabShelf::freshDirectory() const
{
    QString directory = directoryOf(QStringLiteral("lab"));
    for (int i = 2; QFileInfo::exists(directory); ++i)
        directory = directoryOf(QStringLiteral("lab-%1").arg(i));
    return directory;
}

Status LabShelf::remove(const QString& name)
{
    const Result<std::unique_ptr<Lab>> lab = Lab::open(directoryOf(name)); // locked: not open anywhere
    if (!lab)
        return lab.error();
    (*lab)->discardAtEnd();
    return Done{};
}

} // namespace ringside
