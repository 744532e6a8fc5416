#include "core/lesson/reader.h"

#include "core/base/core_text.h"
#include "core/lesson/head_reader.h"
#include "core/lesson/step_reader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace ringside::lesson {

Reading readLesson(const QByteArray& source, const QString& id)
{
    const Outline outline = outlineOf(source);
    Reading reading;
    reading.remarks = outline.remarks;
    reading.lesson.id = id;
    const Report report = [&](const Place& at, const QString& message) {
        reading.remarks.push_back({at, message});
    };
    // A file that is no text, or far too large, is not looked into any further.
    if (outline.head.title.isEmpty() && outline.steps.empty() && !outline.remarks.empty())
        return reading;
    readHead(outline.head, reading.lesson, report);
    for (const Section& section : outline.steps)
        reading.lesson.steps.push_back(readStep(section, !reading.lesson.create.isEmpty(), report));
    const bool empty = reading.lesson.steps.empty();
    if (empty && reading.lesson.later.isEmpty())
        report({1, 1}, CoreText::tr("The lesson has no steps. Begin one with ## and its title."));
    if (!empty && !reading.lesson.later.isEmpty())
        report(reading.lesson.steps.front().at, CoreText::tr("What comes later has no steps."));
    std::stable_sort(reading.remarks.begin(), reading.remarks.end(), [](const Remark& a, const Remark& b) {
        return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
    });
    reading.remarks.resize(std::min(reading.remarks.size(), kMostRemarks));
    return reading;
}

Reading readLessonFile(const QString& path)
{
    QFile file(path);
    const QString id = QFileInfo(path).completeBaseName();
    if (!file.open(QIODevice::ReadOnly)) {
        Reading reading;
        reading.lesson.id = id;
        reading.remarks.push_back(
            {{1, 1}, CoreText::tr("The file cannot be read: %1.").arg(file.errorString())});
        return reading;
    }
    return readLesson(file.read(256 * 1024 + 1), id);
}

} // namespace ringside::lesson
