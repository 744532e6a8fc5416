#include "core/lesson/outline.h"

#include "core/base/core_text.h"
#include "core/cluster/shown.h"
#include "core/lesson/markdown.h"

#include <QRegularExpression>

#include <algorithm>

namespace ringside::lesson {

namespace {

constexpr int kMostSteps = 60;

const QStringList& blockNames()
{
    static const QStringList names =
        QStringLiteral(
            "lesson predict question do check hint solution debrief reset point room fault diagnose")
            .split(u' ');
    return names;
}

/// Languages of fenced blocks that are text for the reader.
bool isShownOnly(const QString& name)
{
    static const QStringList names = {QString(), QStringLiteral("text"), QStringLiteral("console"),
                                      QStringLiteral("redis")};
    return names.contains(name);
}

class Cutter
{
public:
    Cutter(const QByteArray& source, Outline& outline)
        : m_lines(QString::fromUtf8(source).split(u'\n'))
        , m_outline(outline)
        , m_marks(readMarkdown(source))
        , m_taken(size_t(m_lines.size()), false)
    {
    }

    void cut()
    {
        m_outline.remarks = m_marks.remarks;
        for (const Fence& fence : m_marks.fences)
            takeFence(fence);
        takeHeadings();
        giveText();
        for (const Remark& each : m_outline.remarks)
            sectionAt(each.at.line).sound = false;
        std::stable_sort(m_outline.remarks.begin(), m_outline.remarks.end(),
                         [](const Remark& a, const Remark& b) { return a.at.line < b.at.line; });
        m_outline.remarks.resize(std::min(m_outline.remarks.size(), kMostRemarks));
    }

private:
    void remark(const Place& at, const QString& message) { m_outline.remarks.push_back({at, message}); }

    void takeFence(const Fence& fence)
    {
        const QString name = fence.info.section(u' ', 0, 0);
        if (!blockNames().contains(name)) {
            if (!isShownOnly(name))
                remark(beginOf(fence.line), CoreText::tr("There is no block '%1'. The blocks are: %2.")
                                                .arg(name.left(40), blockNames().join(QStringLiteral(", "))));
            return;
        }
        if (fence.nested)
            return remark(beginOf(fence.line),
                          CoreText::tr("The block '%1' stands inside of a list or a quotation. Begin it at "
                                       "the left margin, after an empty line.")
                              .arg(name));
        const QString title = fence.info.section(u' ', 1).trimmed();
        const int titleColumn = 1 + std::max(0, int(m_lines[fence.line - 1].lastIndexOf(title)));
        Block block{name, title, {}, beginOf(fence.line), {fence.line, titleColumn}, {}};
        QStringList raw;
        const int last = std::min(fence.lastLine, int(m_lines.size()));
        for (int line = fence.line + 1; line <= last; ++line) {
            const QString& text = m_lines[line - 1];
            raw << text;
            const QString trimmed = text.trimmed();
            if (!trimmed.isEmpty())
                block.lines.push_back({trimmed, beginOf(line)});
        }
        for (int line = fence.line; line <= std::min(last + 1, int(m_lines.size())); ++line)
            m_taken[size_t(line - 1)] = true;
        if (!fence.closed)
            remark(block.at,
                   CoreText::tr("The block '%1' is not closed. Write ``` on a line of its own.").arg(name));
        else if (const QString swallowed = blockInside(block); !swallowed.isEmpty())
            return remark(block.at, CoreText::tr("The block '%1' is not closed before the block '%2' begins. "
                                                 "Write ``` on a line of its own.")
                                        .arg(name, swallowed));
        block.prose = raw.join(u'\n').trimmed();
        m_blocks.push_back(std::move(block));
    }

    /// The place of a line's first character that is no blank.
    Place beginOf(int line) const
    {
        const QString& text = m_lines[line - 1];
        return {line, 1 + int(text.indexOf(text.trimmed()))};
    }

    /// A block that begins on a line of `block`, which begins with three backticks: somebody forgot its end.
    QString blockInside(const Block& block) const
    {
        static const QRegularExpression opening(QStringLiteral("^\\s*```\\s*([a-z]+)( |$)"));
        if (!opening.match(m_lines[block.at.line - 1]).hasMatch())
            return {};
        for (const Line& line : block.lines) {
            const QString name = opening.match(line.text).captured(1);
            if (blockNames().contains(name))
                return name;
        }
        return {};
    }

    void takeHeadings()
    {
        bool titled = false;
        for (const Heading& heading : m_marks.headings) {
            if (heading.level > 2)
                continue;
            m_taken[size_t(heading.line - 1)] = true;
            if (!m_lines[heading.line - 1].trimmed().startsWith(u'#'))
                remark({heading.line, 1}, CoreText::tr("Begin a heading with # (the title) or ## (a step)."));
            if (heading.text.isEmpty())
                remark({heading.line, 1}, CoreText::tr("This heading has no words."));
            if (heading.level == 1 && titled)
                remark({heading.line, 1}, CoreText::tr("A lesson has one title. Begin a step with ##."));
            else if (heading.level == 1 && !m_outline.steps.empty())
                remark({heading.line, 1}, CoreText::tr("The title stands before the first step."));
            else if (heading.level == 1)
                m_outline.head.title = heading.text;
            else
                m_outline.steps.push_back({heading.text, {}, {heading.line, 1}, {}, {}, true});
            titled = titled || heading.level == 1;
        }
        if (!titled)
            remark({1, 1}, CoreText::tr("The lesson has no title. Begin the file with: # Title"));
        if (m_outline.steps.size() > kMostSteps)
            remark(m_outline.steps[kMostSteps].at,
                   CoreText::tr("A lesson has at most %1 steps.").arg(kMostSteps));
    }

    Section& sectionAt(int line)
    {
        Section* found = &m_outline.head;
        for (Section& step : m_outline.steps) {
            if (step.at.line <= line)
                found = &step;
        }
        return *found;
    }

    void giveText()
    {
        for (Block& block : m_blocks)
            sectionAt(block.at.line).blocks.push_back(block);
        for (int line = 1; line <= m_lines.size(); ++line) {
            if (m_taken[size_t(line - 1)])
                continue;
            Section& section = sectionAt(line);
            section.text += m_lines[line - 1] + u'\n';
            if (const QString trimmed = m_lines[line - 1].trimmed(); !trimmed.isEmpty())
                section.lines.push_back({trimmed, beginOf(line)});
        }
        tidy(m_outline.head);
        for (Section& step : m_outline.steps)
            tidy(step);
    }

    static void tidy(Section& section)
    {
        static const QRegularExpression gaps(QStringLiteral("\n{3,}"));
        section.text = section.text.replace(gaps, QStringLiteral("\n\n")).trimmed();
    }

    const QStringList m_lines;
    Outline& m_outline;
    const Marks m_marks;
    std::vector<bool> m_taken; ///< by line: it is a heading or part of a block
    std::vector<Block> m_blocks;
};

/// Places of characters that no text has: they could hide what a line says.
void findControls(const QByteArray& source, std::vector<Remark>& remarks)
{
    const QString text = QString::fromUtf8(source);
    int line = 1, column = 0;
    for (const QChar c : text) {
        ++column;
        if (c == u'\n') {
            ++line;
            column = 0;
            continue;
        }
        const ushort code = c.unicode();
        if ((c != u'\t' && !escapeOf(c).isEmpty()) || c == QChar::ReplacementCharacter) {
            remarks.push_back({{line, column},
                               CoreText::tr("Here is a character that cannot be shown (U+%1).")
                                   .arg(code, 4, 16, QLatin1Char('0'))});
            return; // one is enough: such a file is no text
        }
    }
}

} // namespace

Outline outlineOf(const QByteArray& source)
{
    Outline outline;
    if (source.size() > kMostBytes) {
        outline.remarks.push_back({{1, 1},
                                   CoreText::tr("The file is too large for a lesson: %1 KB, of %2 at most.")
                                       .arg(source.size() / 1024)
                                       .arg(kMostBytes / 1024)});
        return outline;
    }
    QByteArray lines =
        source.startsWith("\xEF\xBB\xBF") ? source.mid(3) : source; // as editors on Windows begin
    lines.replace("\r\n", "\n").replace('\r', '\n');
    findControls(lines, outline.remarks);
    if (!outline.remarks.empty())
        return outline;
    Cutter(lines, outline).cut();
    return outline;
}

} // namespace ringside::lesson
