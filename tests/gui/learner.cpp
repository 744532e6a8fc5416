#include "tests/gui/learner.h"

#include "widgets/lesson/prose.h"

#include <QLabel>
#include <QPlainTextEdit>

namespace ringside::test {

QString Learner::write(const QString& name, const QString& text) const
{
    const QString path = m_gui.filePath(name);
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

bool Learner::open(const QString& path) const
{
    m_gui.window().showLessons();
    m_gui.window().lessons().begin(path, false);
    if (!walk())
        qWarning("%s", qPrintable(text(QStringLiteral("lesson.problem"))));
    return walk() && isReady();
}

bool Learner::isReady(int timeoutMs) const
{
    return waitUntil(
        [this] { return isOpen(QStringLiteral("lesson.again")) && walk()->stepRecord().begunMs > 0; },
        timeoutMs);
}

bool Learner::reaches(int timeoutMs) const
{
    return waitUntil([this] { return isReached() && isOpen(QStringLiteral("lesson.next")); }, timeoutMs);
}

bool Learner::give(const QString& box, int option) const
{
    return m_gui.press(QStringLiteral("%1.option.%2").arg(box).arg(option)) &&
           m_gui.press(box + QStringLiteral(".give"));
}

QString Learner::text(const QString& name) const
{
    QWidget* seen = m_gui.seen(name);
    if (const auto* label = qobject_cast<QLabel*>(seen))
        return label->text();
    const auto* prose = qobject_cast<Prose*>(seen);
    return prose ? prose->markdownText() : QString();
}

QString Learner::check(int number) const
{
    const QWidget* row = m_gui.seen(QStringLiteral("lesson.check.%1").arg(number));
    return row ? row->accessibleName() : QString();
}

bool Learner::isOpen(const QString& control) const
{
    const QWidget* seen = m_gui.seen(control);
    return seen && seen->isEnabled();
}

bool Learner::enter(const QString& line) const
{
    if (!m_gui.type(QStringLiteral("console.line"), line))
        return false;
    QTest::keyClick(m_gui.seen(QStringLiteral("console.line")), Qt::Key_Return);
    return true;
}

QString Learner::console() const
{
    const auto* output = m_gui.find<QPlainTextEdit>(QStringLiteral("console.output"));
    return output ? output->toPlainText() : QString();
}

bool Learner::seesPass(int snapshots) const
{
    int passed = 0;
    const auto counting =
        QObject::connect(&m_gui.window().session(), &Session::snapshotChanged, [&passed] { ++passed; });
    const bool all = waitUntil([&] { return passed >= snapshots; });
    QObject::disconnect(counting);
    return all;
}

} // namespace ringside::test
