#include "core/lesson/course.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace ringside::lesson {

namespace {

const QString kShipped = QStringLiteral(":/lessons");

Entry entryOf(const QString& path, const QString& id)
{
    Reading reading = readLessonFile(path);
    reading.lesson.id = id;
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QIODevice::ReadOnly))
        hash.addData(&file);
    return {std::make_shared<Lesson>(std::move(reading.lesson)), std::move(reading.remarks), path,
            QString::fromLatin1(hash.result().toHex()), !path.startsWith(u':')};
}

QStringList filesIn(const QString& directory)
{
    return QDir(directory).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
}

QString translated(const QString& file, const QString& language)
{
    const QString own = QStringLiteral("%1/%2/%3").arg(kShipped, language, file);
    return QFile::exists(own) ? own : QStringLiteral("%1/%2").arg(kShipped, file);
}

QString idOf(const QString& file)
{
    return QFileInfo(file).completeBaseName();
}

} // namespace

QString folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("ringside/lessons"));
}

Entry openLesson(const QString& path)
{
    return entryOf(path, idOf(path));
}

std::vector<Entry> findLessons(const QString& language)
{
    std::vector<Entry> entries;
    const QStringList mine = filesIn(folder());
    for (const QString& file : filesIn(kShipped)) {
        if (!mine.contains(file))
            entries.push_back(entryOf(translated(file, language), idOf(file)));
    }
    for (const QString& file : mine)
        entries.push_back(entryOf(QDir(folder()).filePath(file), idOf(file)));
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        const auto place = [](const Entry& entry) {
            const Lesson& lesson = *entry.lesson;
            return std::tuple(lesson.part ? lesson.part : 1000, lesson.order, lesson.id);
        };
        return place(a) < place(b);
    });
    return entries;
}

std::optional<Entry> findLesson(const QString& idOrPath, const QString& language)
{
    if (QFileInfo(idOrPath).isFile())
        return openLesson(idOrPath);
    const QString file = idOrPath + QStringLiteral(".md");
    if (idOrPath.contains(u'/'))
        return std::nullopt;
    const QString mine = QDir(folder()).filePath(file);
    if (QFile::exists(mine))
        return entryOf(mine, idOrPath);
    const QString shipped = translated(file, language);
    return QFile::exists(shipped) ? std::optional(entryOf(shipped, idOrPath)) : std::nullopt;
}

} // namespace ringside::lesson
