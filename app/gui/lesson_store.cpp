#include "app/gui/lesson_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace ringside {

namespace {

QString pathOf(const QString& id)
{
    const QDir root(QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                        .filePath(QStringLiteral("ringside/progress")));
    return root.filePath(id + QStringLiteral(".json"));
}

} // namespace

std::optional<lesson::Record> LessonStore::load(const QString& id)
{
    QFile file(pathOf(id));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return lesson::recordFromJson(QJsonDocument::fromJson(file.readAll()).object());
}

Status LessonStore::save(const lesson::Record& record)
{
    const QString path = pathOf(record.lesson);
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(lesson::toJson(record)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::Storage,
                     QCoreApplication::translate("LessonStore", "What you reached cannot be kept in %1: %2.")
                         .arg(path, file.errorString())};
    return Done{};
}

void LessonStore::forget(const QString& id)
{
    QFile::remove(pathOf(id));
}

} // namespace ringside
