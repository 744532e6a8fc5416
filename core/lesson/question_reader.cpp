#include "core/lesson/question_reader.h"

#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/lesson/binding.h"
#include "core/lesson/figures.h"

#include <algorithm>
#include <cmath>

namespace ringside::lesson {

namespace {

using Kind = Question::Kind;

std::optional<Kind> kindOf(const QString& word)
{
    if (word == u"choice")
        return Kind::Choice;
    if (word == u"number")
        return Kind::Number;
    if (word == u"nodes")
        return Kind::Nodes;
    return word == u"order" ? std::optional(Kind::Order) : std::nullopt;
}

class QuestionReader
{
public:
    QuestionReader(const Block& block, bool measurable, const Report& report)
        : m_block(block)
        , m_measurable(measurable)
        , m_report([this, &report](const Place& at, const QString& message) {
            m_sound = false;
            report(at, message);
        })
    {
    }

    Question read()
    {
        if (m_block.lines.empty()) {
            m_report(m_block.at,
                     CoreText::tr("Ask something: choice, number, nodes or order, and the question."));
            return m_question;
        }
        const Line& first = m_block.lines.front();
        const auto kind = kindOf(first.text.section(u' ', 0, 0));
        if (!kind) {
            m_report(first.at, CoreText::tr("A question begins with choice, number, nodes or order."));
            return m_question;
        }
        m_question.kind = *kind;
        m_question.text = first.text.section(u' ', 1);
        if (m_question.text.isEmpty())
            m_report(first.at, CoreText::tr("Write the question behind the word '%1'.").arg(first.text));
        checkText(first.text, first.at, Figures::None, m_report);
        for (size_t i = 1; i < m_block.lines.size(); ++i)
            readLine(m_block.lines[i]);
        if (m_sound) // what is missing may be what is wrong
            finish();
        return m_question;
    }

private:
    bool listed() const { return m_question.kind == Kind::Choice || m_question.kind == Kind::Order; }

    void readLine(const Line& line)
    {
        const QString word = line.text.section(u' ', 0, 0);
        if (listed() && (word == u"-" || (word == u"+" && m_question.kind == Kind::Choice)))
            return readOption(line, word == u"+");
        if (m_question.kind == Kind::Choice && word == u"because") {
            if (m_question.options.empty())
                m_report(line.at, CoreText::tr("`because` stands below the answer that it is about."));
            else
                m_question.options.back().because = line.text.section(u' ', 1);
            checkText(line.text, line.at, Figures::None, m_report);
            return;
        }
        if (!listed() && word == u"is")
            return readFigure(line);
        if (m_question.kind == Kind::Number && word == u"unit") {
            m_question.unit = line.text.section(u' ', 1);
            return;
        }
        if (m_question.kind == Kind::Number && word == u"within")
            return readWithin(line);
        m_report(line.at, listed() ? CoreText::tr("Begin an answer with - and a blank.")
                                   : CoreText::tr("Write `is`, `unit` or `within` here."));
    }

    void readOption(const Line& line, bool right)
    {
        const qsizetype parted = line.text.indexOf(QStringLiteral("::"));
        Question::Option option;
        option.right = right;
        option.text = line.text.mid(1, parted < 0 ? -1 : parted - 1).trimmed();
        if (option.text.isEmpty())
            m_report(line.at, CoreText::tr("This answer has no words."));
        checkText(line.text.left(parted < 0 ? line.text.size() : parted), line.at, Figures::None, m_report);
        if (parted >= 0) {
            const QString measured = line.text.mid(parted + 2);
            const QString words = measured.trimmed();
            option.measured = words;
            const Line rest{words,
                            {line.at.line, line.at.column + int(parted + 2 + measured.indexOf(words))}};
            if (!m_measurable)
                m_report(rest.at, CoreText::tr("Nothing can be measured: this lesson has no cluster."));
            else if (m_question.kind == Kind::Choice)
                checkCondition(rest, m_report);
            else
                checkNumber(rest);
        }
        m_question.options.push_back(option);
    }

    void checkNumber(const Line& line)
    {
        checkFigure(line, m_report);
        if (givesNodes(line.text) || givesWords(line.text))
            m_report(line.at, CoreText::tr("This figure gives no number."));
    }

    void readFigure(const Line& line)
    {
        const QString words = line.text.section(u' ', 1).trimmed();
        m_question.figure = words;
        const Line rest{words, {line.at.line, line.at.column + int(line.text.size() - words.size())}};
        bool isNumber = false;
        isNumber = std::isfinite(words.toDouble(&isNumber)) && isNumber;
        if (m_question.kind == Kind::Nodes && looksLikeNodes(bound(words, sampleBinding())))
            return;
        if (m_question.kind == Kind::Number && isNumber)
            return;
        if (!m_measurable && !isFixedFigure(words))
            return m_report(rest.at, CoreText::tr("Nothing can be measured: this lesson has no cluster."));
        checkFigure(rest, m_report);
        if (figureError(bound(words, sampleBinding())))
            return;
        const bool nodes = givesNodes(words);
        if (m_question.kind == Kind::Nodes && !nodes)
            m_report(rest.at, CoreText::tr("This figure gives no nodes."));
        else if (m_question.kind == Kind::Number && nodes)
            m_report(rest.at, CoreText::tr("This figure gives nodes. Ask for them with `nodes`."));
        else if (givesWords(words))
            m_report(rest.at, CoreText::tr("This figure gives no number."));
    }

    void readWithin(const Line& line)
    {
        QString text = line.text.section(u' ', 1).trimmed();
        m_question.withinShare = text.endsWith(u'%') && m_question.unit != u"%";
        if (text.endsWith(u'%'))
            text.chop(1);
        bool ok = false;
        m_question.within = text.toDouble(&ok);
        if (!ok || !std::isfinite(m_question.within) || m_question.within < 0)
            m_report(line.at, CoreText::tr("How far off is right still? Write `within 30%` or `within 5`."));
    }

    void finish()
    {
        const auto& options = m_question.options;
        if (!listed()) {
            if (m_question.figure.isEmpty())
                m_report(m_block.at, CoreText::tr("Say what the right answer is: `is` and a figure."));
            return;
        }
        if (options.size() < 2)
            m_report(m_block.at, CoreText::tr("Give at least two answers, each on a line with -."));
        const auto measured = std::count_if(options.begin(), options.end(),
                                            [](const auto& o) { return !o.measured.isEmpty(); });
        const auto right =
            std::count_if(options.begin(), options.end(), [](const auto& o) { return o.right; });
        // An answer of a choice without a condition is a wrong one; an order needs all its figures.
        if (m_question.kind == Kind::Order && measured && measured != std::ptrdiff_t(options.size()))
            m_report(m_block.at,
                     CoreText::tr("Either all lines of an order are measured (with ::) or none is."));
        else if (m_question.kind == Kind::Choice && measured && right)
            m_report(m_block.at,
                     CoreText::tr("The right answer is measured: do not mark one with + as well."));
        else if (m_question.kind == Kind::Choice && !measured && right != 1)
            m_report(m_block.at, CoreText::tr("Mark the one right answer with + in place of -."));
    }

    const Block& m_block;
    const bool m_measurable;
    bool m_sound = true; ///< nothing is remarked yet
    const Report m_report;
    Question m_question;
};

} // namespace

Question readQuestion(const Block& block, bool measurable, const Report& report)
{
    return QuestionReader(block, measurable, report).read();
}

} // namespace ringside::lesson
