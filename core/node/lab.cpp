#include "core/node/lab.h"

#include "core/base/core_text.h"
#include "core/node/lab_json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ringside {

namespace {

const QString kRecord = QStringLiteral("lab.json");
const QString kLock = QStringLiteral("lab.lock");
const QString kPassword = QStringLiteral("password");
const QString kScratch = QStringLiteral("scratch-");

Error storage(const QString& message, const QString& advice = {})
{
    return {ErrorCode::Storage, message, advice};
}

Status makePrivate(const QString& path)
{
    if (!QDir().mkpath(path) || chmod(QFile::encodeName(path).constData(), 0700) != 0)
        return storage(CoreText::tr("The directory %1 cannot be made: %2.").arg(path, qt_error_string(errno)),
                       CoreText::tr("Choose another with --dir, or free some space."));
    return Done{};
}

/// -1 when somebody else holds it.
int lockFile(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    if (fd >= 0)
        ::close(fd);
    return -1;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whole or not at all, for nobody else to read.
Status writePrivate(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(text) == text.size() && file.commit())
        return Done{};
    return storage(CoreText::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()),
                   CoreText::tr("Free some space or choose another directory with --dir."));
}

LabSummary summaryOf(const LabRecord& record, const QString& directory, bool inUse)
{
    std::set<int> seats;
    for (const LabNode& node : record.nodes)
        seats.insert(node.seat);
    seats.erase(-1);
    return {
        QDir(directory).dirName(), directory, int(record.nodes.size()), int(seats.size()), record.basePort,
        record.lastUsedMs,         inUse};
}

/// A throw-away lab that is being made at this moment: there, and not locked yet. Hands off.
bool isBeingMade(const QDir& directory)
{
    constexpr qint64 kMaking = 60; // seconds
    return directory.dirName().startsWith(kScratch) && !directory.exists(kRecord) &&
           QFileInfo(directory.path()).lastModified().secsTo(QDateTime::currentDateTime()) < kMaking;
}

} // namespace

const LabNode* LabRecord::node(int number) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const LabNode& n) { return n.number == number; });
    return found == nodes.end() ? nullptr : &*found;
}

LabNode* LabRecord::node(int number)
{
    return const_cast<LabNode*>(std::as_const(*this).node(number));
}

int LabRecord::nextNumber() const
{
    return std::max(lastNumber, nodes.empty() ? 0 : nodes.back().number) + 1;
}

Result<std::unique_ptr<Lab>> Lab::open(const QString& directory)
{
    std::unique_ptr<Lab> lab(new Lab);
    lab->m_directory = QDir(directory).absolutePath();
    const QDir existing(lab->m_directory);
    if (existing.exists() && !existing.exists(kRecord)) {
        QStringList others = existing.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        others.removeAll(kLock);
        if (!others.isEmpty())
            return storage(CoreText::tr("%1 is not empty and contains no lab.").arg(lab->m_directory),
                           CoreText::tr("Give an empty directory, or one that Ringside made."));
    }
    if (const Status made = makePrivate(lab->m_directory); !made)
        return made.error();
    const QString lockPath = existing.filePath(kLock);
    lab->m_lock = lockFile(lockPath);
    if (lab->m_lock < 0) {
        const QString holder = QString::fromUtf8(contents(lockPath)).trimmed();
        return storage(holder.isEmpty() ? CoreText::tr("The lab in %1 cannot be locked: %2.")
                                              .arg(lab->m_directory, qt_error_string(errno))
                                        : CoreText::tr("The lab in %1 is open in another Ringside (pid %2).")
                                              .arg(lab->m_directory, holder),
                       CoreText::tr("Close that one first, or open another lab."));
    }
    const QByteArray pid = QByteArray::number(qint64(getpid())) + '\n';
    if (ftruncate(lab->m_lock, 0) != 0 ||
        write(lab->m_lock, pid.constData(), size_t(pid.size())) != pid.size())
        return storage(CoreText::tr("%1 cannot be written: %2.").arg(lockPath, qt_error_string(errno)),
                       CoreText::tr("Is the disk full?"));
    if (const Status loaded = lab->load(); !loaded)
        return loaded.error();
    return lab;
}

Lab::~Lab()
{
    if (m_lock < 0)
        return;
    if (m_discard)
        QDir(m_directory).removeRecursively();
    ::close(m_lock);
}

Status Lab::load()
{
    record.name = QDir(m_directory).dirName();
    record.directives = defaultDirectives();
    const QString path = QDir(m_directory).filePath(kRecord);
    if (!QFile::exists(path))
        return Done{};
    const std::optional<LabRecord> read = labFromJson(contents(path));
    if (!read)
        return storage(
            CoreText::tr("%1 cannot be understood.").arg(path),
            CoreText::tr(
                "It was damaged or comes from a newer Ringside. The nodes' data beside it is untouched."));
    record = *read;
    return Done{};
}

QString Lab::nodeDirectory(int number) const
{
    return QDir(m_directory).filePath(QStringLiteral("node-%1").arg(number));
}

Status Lab::save()
{
    record.lastUsedMs = QDateTime::currentMSecsSinceEpoch();
    if (const Status saved = savePassword(); !saved)
        return saved;
    return writePrivate(QDir(m_directory).filePath(kRecord), labToJson(record));
}

QString Lab::passwordFile() const
{
    return QDir(m_directory).filePath(kPassword);
}

Status Lab::savePassword() const
{
    const QByteArray text = record.password.toUtf8() + '\n';
    if (!record.password.isEmpty())
        return contents(passwordFile()) == text ? Status(Done{}) : writePrivate(passwordFile(), text);
    if (QFile file(passwordFile()); file.exists() && !file.remove())
        return storage(CoreText::tr("%1 cannot be deleted.").arg(passwordFile()));
    return Done{};
}

Status Lab::makeNodeDirectory(int number)
{
    return makePrivate(nodeDirectory(number));
}

Status Lab::removeNodeDirectory(int number)
{
    QDir directory(nodeDirectory(number));
    if (directory.exists() && !directory.removeRecursively())
        return storage(CoreText::tr("%1 cannot be deleted.").arg(directory.path()));
    return Done{};
}

Status Lab::clear()
{
    static const QRegularExpression form(QStringLiteral("^node-([0-9]+)$"));
    for (const QString& name : QDir(m_directory).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QRegularExpressionMatch match = form.match(name);
        if (!match.hasMatch())
            continue;
        if (const Status removed = removeNodeDirectory(match.captured(1).toInt()); !removed)
            return removed;
    }
    record.nodes.clear();
    record.lastNumber = 0;
    record.password.clear();
    record.directives = defaultDirectives();
    return save();
}

QString Lab::defaultRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/ringside/labs");
}

std::vector<LabSummary> Lab::list(const QString& root)
{
    std::vector<LabSummary> labs;
    const QDir directory(root);
    for (const QString& name : directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir labDirectory(directory.filePath(name));
        if (isBeingMade(labDirectory))
            continue;
        const int lock = lockFile(labDirectory.filePath(kLock));
        if (lock >= 0 && name.startsWith(kScratch)) {
            QDir(labDirectory).removeRecursively();
            ::close(lock);
            continue;
        }
        if (lock >= 0)
            ::close(lock);
        const std::optional<LabRecord> record = labFromJson(contents(labDirectory.filePath(kRecord)));
        if (record && !name.startsWith(kScratch))
            labs.push_back(summaryOf(*record, labDirectory.path(), lock < 0));
    }
    std::sort(labs.begin(), labs.end(),
              [](const LabSummary& a, const LabSummary& b) { return a.lastUsedMs > b.lastUsedMs; });
    return labs;
}

QMap<QString, QString> defaultDirectives()
{
    return {
        {QStringLiteral("cluster-node-timeout"), QStringLiteral("5000")},
        {QStringLiteral("cluster-replica-validity-factor"), QStringLiteral("10")},
        {QStringLiteral("cluster-migration-barrier"), QStringLiteral("1")},
        {QStringLiteral("cluster-require-full-coverage"), QStringLiteral("no")},
        {QStringLiteral("cluster-allow-reads-when-down"), QStringLiteral("no")},
        {QStringLiteral("appendonly"), QStringLiteral("yes")},
        {QStringLiteral("maxmemory"), QStringLiteral("800mb")},
        {QStringLiteral("maxmemory-policy"), QStringLiteral("allkeys-lru")},
        {QStringLiteral("repl-diskless-sync-delay"), QStringLiteral("0")},
    };
}

} // namespace ringside
