#include "core/lesson/step_reader.h"

#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/lesson/binding.h"
#include "core/lesson/figures.h"
#include "core/lesson/question_reader.h"

#include <algorithm>

namespace ringside::lesson {

namespace {

constexpr size_t kMostBlocks = 60;

class StepReader
{
public:
    StepReader(const Section& section, bool hasCluster, const Report& report)
        : m_section(section)
        , m_hasCluster(hasCluster)
        , m_sound(section.sound)
        , m_report([this, &report](const Place& at, const QString& message) {
            m_sound = false;
            report(at, message);
        })
    {
    }

    Step read()
    {
        m_step.title = m_section.title;
        m_step.at = m_section.at;
        m_step.text = m_section.text;
        for (const Line& line : m_section.lines)
            checkText(line.text, line.at, Figures::None, m_report);
        if (m_section.blocks.size() > kMostBlocks)
            m_report(m_section.at, CoreText::tr("A step has at most %1 blocks.").arg(kMostBlocks));
        for (const Block& block : m_section.blocks)
            readBlock(block);
        if (m_sound) // what is missing may be what is wrong
            judge();
        return m_step;
    }

private:
    void readBlock(const Block& block)
    {
        if (block.lines.empty())
            return m_report(block.at, CoreText::tr("The block '%1' is empty.").arg(block.name));
        if (block.name == u"lesson")
            return m_report(block.at, CoreText::tr("The block 'lesson' stands before the first step."));
        const bool needsCluster =
            QStringList{QStringLiteral("do"),    QStringLiteral("check"), QStringLiteral("solution"),
                        QStringLiteral("reset"), QStringLiteral("fault"), QStringLiteral("point")}
                .contains(block.name);
        if (needsCluster && !m_hasCluster && !(block.name == u"do" && block.title == u"yourself"))
            return m_report(block.at,
                            CoreText::tr("This lesson has no cluster: write `create ...` in its head, or "
                                         "leave out the block '%1'.")
                                .arg(block.name));
        if (block.name == u"do")
            return readDeed(block);
        if (block.name == u"check")
            return readCheck(block);
        if (block.name == u"hint") {
            checkText(block.prose, block.lines[0].at, Figures::None, m_report);
            m_step.hints << block.prose;
            return;
        }
        if (block.name == u"point")
            return readPointers(block);
        if (m_seen.contains(block.name))
            return m_report(block.at, CoreText::tr("A step has one block '%1'.").arg(block.name));
        m_seen << block.name;
        readSingle(block);
    }

    void readSingle(const Block& block)
    {
        if (block.name == u"predict")
            m_step.predict = readQuestion(block, m_hasCluster, m_report);
        else if (block.name == u"question")
            m_step.question = readQuestion(block, m_hasCluster, m_report);
        else if (block.name == u"diagnose")
            m_step.diagnose = readQuestion(block, m_hasCluster, m_report);
        else if (block.name == u"solution")
            m_step.solution = actions(block);
        else if (block.name == u"reset")
            m_step.reset = actions(block);
        else if (block.name == u"fault")
            m_step.fault = actions(block);
        else {
            const bool debrief = block.name == u"debrief";
            const Figures figures = !debrief ? Figures::None : m_hasCluster ? Figures::All : Figures::Fixed;
            checkText(block.prose, block.lines[0].at, figures, m_report);
            if (debrief)
                m_step.debrief = block.prose;
            else
                readRoom(block);
        }
    }

    /// What the class can say stands on lines of its own; the rest is the question.
    void readRoom(const Block& block)
    {
        QStringList question;
        for (const Line& line : block.lines) {
            if (line.text.startsWith(QStringLiteral("- ")))
                m_step.roomAnswers << line.text.mid(2).trimmed();
            else
                question << line.text;
        }
        m_step.room = question.join(u'\n');
    }

    QStringList actions(const Block& block)
    {
        QStringList lines;
        for (const Line& line : block.lines) {
            checkAction(line, m_report);
            if (!line.text.startsWith(u'#'))
                lines << line.text;
        }
        return lines;
    }

    void readDeed(const Block& block)
    {
        if (block.title == u"yourself") {
            checkText(block.prose, block.lines[0].at, Figures::None, m_report);
            m_step.deeds.push_back({{}, {}, block.prose});
            return;
        }
        checkText(block.title, block.titleAt, Figures::None, m_report);
        m_step.deeds.push_back({block.title, actions(block), {}});
    }

    void readCheck(const Block& block)
    {
        Check check{block.title, {}, {}};
        if (block.title.isEmpty())
            m_report(block.at, CoreText::tr("Name the check: ```check A replica has taken over"));
        checkText(block.title, block.titleAt, Figures::None, m_report);
        for (const Line& line : block.lines) {
            if (line.text.startsWith(QStringLiteral("else "))) {
                checkText(line.text, line.at, Figures::None, m_report);
                check.otherwise +=
                    (check.otherwise.isEmpty() ? QString() : QStringLiteral(" ")) + line.text.mid(5);
                continue;
            }
            checkCondition(line, m_report);
            check.conditions << line.text;
        }
        if (check.conditions.isEmpty())
            m_report(block.at, CoreText::tr("This check has no condition."));
        m_step.checks.push_back(check);
    }

    void readPointers(const Block& block)
    {
        for (const Line& line : block.lines) {
            const QStringList words = line.text.split(u' ', Qt::SkipEmptyParts);
            const auto isNode = [&](int at) {
                bool ok = false;
                return bound(words.value(at), sampleBinding()).toInt(&ok) > 0 && ok;
            };
            bool ok = false;
            const int slot = words.value(1).toInt(&ok);
            if (words[0] == u"node" && words.size() == 2 && isNode(1))
                m_step.points.push_back({Pointer::Kind::Node, words[1], {}});
            else if (words[0] == u"link" && words.size() == 3 && isNode(1) && isNode(2))
                m_step.points.push_back({Pointer::Kind::Link, words[1], words[2]});
            else if (words[0] == u"slot" && words.size() == 2 && ok && slot >= 0 && slot < kSlotCount)
                m_step.points.push_back({Pointer::Kind::Slot, words[1], {}});
            else if (words[0] == u"control" && words.size() == 2)
                m_step.points.push_back({Pointer::Kind::Control, words[1], {}});
            else
                m_report(line.at, CoreText::tr("Write: node 4, link 1 4, slot 866 or control action.kill"));
        }
    }

    void judge()
    {
        if (m_step.checks.empty() && !m_step.question && !m_step.diagnose)
            m_report(m_section.at,
                     CoreText::tr("This step has nothing to reach. Give it a check, or a question."));
        if (!m_step.checks.empty() && m_step.wayThrough().isEmpty())
            m_report(m_section.at,
                     CoreText::tr("Nothing makes the checks of this step true. Give it a solution."));
        if (m_step.fault.isEmpty() != !m_step.diagnose)
            m_report(m_section.at, m_step.fault.isEmpty()
                                       ? CoreText::tr("A diagnosis needs a block 'fault'.")
                                       : CoreText::tr("A fault needs a block 'diagnose'."));
        if (!m_step.fault.isEmpty() && m_step.checks.empty())
            m_report(m_section.at, CoreText::tr("A fault needs a check that is true when it is mended."));
        const auto figures = figuresIn(m_step.debrief);
        const bool tellsPrediction = std::any_of(figures.begin(), figures.end(),
                                                 [](const auto& each) { return each.first == u"predicted"; });
        if (tellsPrediction && !m_step.predict)
            m_report(
                m_section.at,
                CoreText::tr("The debrief tells what was predicted: this step needs a block 'predict'."));
        if (m_step.predict && m_step.predict->isMeasured() && m_step.checks.empty())
            m_report(m_section.at,
                     CoreText::tr("What is predicted here is never measured: the step has no check."));
    }

    const Section& m_section;
    const bool m_hasCluster;
    bool m_sound; ///< nothing is remarked yet
    const Report m_report;
    Step m_step;
    QStringList m_seen;
};

} // namespace

Step readStep(const Section& section, bool hasCluster, const Report& report)
{
    return StepReader(section, hasCluster, report).read();
}

} // namespace ringside::lesson
