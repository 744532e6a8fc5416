#include "core/lesson/markdown.h"

#include "core/base/core_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <md4c.h>

namespace ringside::lesson {

namespace {

constexpr int kDeepest = 8;

/// What md4c tells, block by block. Its texts point into the source, which gives the places.
class Reader
{
public:
    explicit Reader(const QByteArray& source)
        : m_source(source)
    {
        for (qsizetype at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
            m_ends.push_back(at);
    }

    Marks read()
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<Reader*>(self)->enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<Reader*>(self)->leaveBlock(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return static_cast<Reader*>(self)->enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return static_cast<Reader*>(self)->text(type, text, size);
        };
        md_parse(m_source.constData(), MD_SIZE(m_source.size()), &parser, this);
        return std::move(m_marks);
    }

private:
    static QString textOf(const MD_ATTRIBUTE& attribute)
    {
        return QString::fromUtf8(attribute.text, qsizetype(attribute.size));
    }

    /// Texts that md4c had to change (a link with `&`) are its own copies, and stand nowhere.
    bool standsInSource(const MD_CHAR* text) const
    {
        const MD_CHAR* begin = m_source.constData();
        return text && text >= begin && text < begin + m_source.size();
    }

    int lineOf(const MD_CHAR* text) const
    {
        return 1 + int(std::lower_bound(m_ends.begin(), m_ends.end(), text - m_source.constData()) -
                       m_ends.begin());
    }

    Place placeOf(const MD_CHAR* text) const
    {
        const int line = lineOf(text);
        const qsizetype column = text - m_source.constData() - beginOf(line);
        return {line, 1 + int(QString::fromUtf8(m_source.mid(beginOf(line), column)).size())};
    }

    qsizetype beginOf(int line) const { return line == 1 ? 0 : m_ends[size_t(line) - 2] + 1; }

    /// A remark whose place is not known yet gets that of the next text.
    void remark(const MD_CHAR* at, const QString& message)
    {
        if (m_marks.remarks.size() >= kMostRemarks)
            return;
        const bool known = standsInSource(at);
        if (!known)
            m_unplaced.push_back(m_marks.remarks.size());
        static const QRegularExpression something(QStringLiteral("\\S"));
        m_marks.remarks.push_back({known ? placeOf(at) : Place{nextLine(something), 1}, message});
    }

    void placeRemarks(const MD_CHAR* at)
    {
        for (const size_t index : m_unplaced)
            m_marks.remarks[index].at = placeOf(at);
        m_unplaced.clear();
    }

    /// The next line, from the first that no text was read of, that looks like the beginning of a block.
    int nextLine(const QRegularExpression& form) const
    {
        const int lines = int(m_ends.size()) + 1;
        for (int line = m_line + 1; line <= lines; ++line) {
            if (form.match(lineText(line)).hasMatch())
                return line;
        }
        return std::clamp(m_line, 1, lines);
    }

    int enterBlock(MD_BLOCKTYPE type, void* detail)
    {
        if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
            if (++m_depth == kDeepest + 1)
                remark(nullptr, CoreText::tr("Lists and quotations are nested too deeply here."));
        }
        if (type == MD_BLOCK_H && m_depth == 0)
            m_marks.headings.push_back({int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level), {}, 0});
        m_inHeading = type == MD_BLOCK_H && m_depth == 0;
        if (type == MD_BLOCK_CODE)
            enterCode(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail));
        return m_depth > 4 * kDeepest ? 1 : 0; // no person wrote this
    }

    void enterCode(const MD_BLOCK_CODE_DETAIL& code)
    {
        m_inFence = code.fence_char != 0;
        if (!m_inFence)
            return;
        static const QRegularExpression opening(QStringLiteral("^[\\s>*+.)\\d-]*(`{3,}|~{3,})"));
        Fence fence{textOf(code.info), 0, 0, m_depth > 0, true};
        fence.line = standsInSource(code.info.text) ? lineOf(code.info.text) : nextLine(opening);
        m_line = fence.line;
        m_marks.fences.push_back(fence);
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            --m_depth;
        if (type == MD_BLOCK_H) {
            static const QRegularExpression wordless(QStringLiteral("^ {0,3}#{1,6}[\\s#]*$"));
            if (m_inHeading && m_marks.headings.back().line == 0)
                m_line = m_marks.headings.back().line = nextLine(wordless);
            m_inHeading = false;
        }
        if (type == MD_BLOCK_CODE && m_inFence) {
            closeFence(m_marks.fences.back());
            m_inFence = false;
        }
        return 0;
    }

    /// The fence's end: the next line that has nothing but as many backticks (or tildes) as it began with.
    /// That of a nested one is not looked for: its list or quotation may end before.
    void closeFence(Fence& fence)
    {
        static const QRegularExpression opening(QStringLiteral("(`{3,}|~{3,})"));
        static const QRegularExpression closing(QStringLiteral("^ {0,3}(`{3,}|~{3,})\\s*$"));
        fence.lastLine = fence.line;
        if (fence.nested)
            return;
        const QString begun = opening.match(lineText(fence.line)).captured(1);
        const int lines = int(m_ends.size()) + 1;
        int line = fence.line + 1;
        for (; line <= lines; ++line) {
            const QString end = closing.match(lineText(line)).captured(1);
            if (!end.isEmpty() && end.startsWith(begun))
                break;
        }
        fence.closed = line <= lines;
        fence.lastLine = line - 1;
        m_line = std::min(line, lines);
    }

    QString lineText(int line) const
    {
        const qsizetype from = beginOf(line);
        const qsizetype to = line <= int(m_ends.size()) ? m_ends[size_t(line) - 1] : m_source.size();
        return QString::fromUtf8(m_source.mid(from, to - from));
    }

    int enterSpan(MD_SPANTYPE type, void* detail)
    {
        static const QRegularExpression page(QStringLiteral("^[a-z0-9-]+\\.md(#[a-z0-9-]*)?$"));
        if (type == MD_SPAN_IMG)
            remark(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src.text,
                   CoreText::tr("A lesson has no pictures: the stage is the picture."));
        if (type == MD_SPAN_A) {
            const auto& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
            if (!page.match(textOf(link.href)).hasMatch())
                remark(link.href.text, CoreText::tr("A link leads to a page of the guide, as in "
                                                    "[Partition](partition.md), and nowhere else."));
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size)
    {
        if (standsInSource(text)) {
            m_line = lineOf(text);
            placeRemarks(text);
        }
        if (type == MD_TEXT_HTML && !m_inFence)
            remark(text, CoreText::tr("HTML is not shown. Write Markdown, or put it into `backticks`."));
        if (m_inHeading) {
            Heading& heading = m_marks.headings.back();
            heading.text += QString::fromUtf8(text, qsizetype(size));
            if (heading.line == 0)
                heading.line = m_line;
        }
        return 0;
    }

    const QByteArray& m_source;
    std::vector<qsizetype> m_ends; ///< of lines
    Marks m_marks;
    std::vector<size_t> m_unplaced; ///< remarks without a place
    int m_line = 0;                 ///< the last one of which a text was read
    int m_depth = 0;
    bool m_inHeading = false;
    bool m_inFence = false;
};

} // namespace

Marks readMarkdown(const QByteArray& source)
{
    return Reader(source).read();
}

} // namespace ringside::lesson
