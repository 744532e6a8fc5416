#include "core/lesson/head_reader.h"

#include "core/action/parse.h"
#include "core/base/core_text.h"
#include "core/lesson/allowed.h"

namespace ringside::lesson {

namespace {

const QStringList& headWords()
{
    static const QStringList words =
        QStringLiteral("create minutes goal part order handout demonstration shuffled first later")
            .split(u' ');
    return words;
}

class HeadReader
{
public:
    HeadReader(Lesson& lesson, const Report& report)
        : m_lesson(lesson)
        , m_report(report)
    {
    }

    void readLine(const Line& line)
    {
        const QString word = line.text.section(u' ', 0, 0), rest = line.text.section(u' ', 1).trimmed();
        if (!headWords().contains(word))
            return m_report(line.at, CoreText::tr("'%1' is no word of a lesson's head. Write one of: %2.")
                                         .arg(word.left(40), headWords().join(QStringLiteral(", "))));
        const bool alone = word == u"demonstration" || word == u"shuffled" || word == u"first";
        if (alone != rest.isEmpty() && word != u"create")
            return m_report(line.at, alone ? CoreText::tr("'%1' stands alone on its line.").arg(word)
                                           : CoreText::tr("Say something behind '%1'.").arg(word));
        if (word != u"goal" && word != u"handout") {
            if (m_seen.contains(word))
                m_report(line.at, CoreText::tr("'%1' is said twice.").arg(word));
            m_seen << word;
        }
        take(word, rest, line);
    }

private:
    void take(const QString& word, const QString& rest, const Line& line)
    {
        if (word == u"create")
            takeCreate(line);
        else if (word == u"goal")
            m_lesson.goals << rest;
        else if (word == u"handout")
            m_lesson.handout << rest;
        else if (word == u"later")
            m_lesson.later = rest;
        else if (word == u"demonstration")
            m_lesson.demonstration = true;
        else if (word == u"shuffled")
            m_lesson.shuffled = true;
        else if (word == u"first")
            m_lesson.first = true;
        else if (word == u"part") {
            m_lesson.part = number(rest.section(u' ', 0, 0), line, 1, 99);
            m_lesson.partTitle = rest.section(u' ', 1);
        } else if (word == u"order")
            m_lesson.order = number(rest, line, 0, 100'000);
        else
            m_lesson.minutes = number(rest, line, 1, 600);
    }

    int number(const QString& text, const Line& line, int first, int last)
    {
        bool ok = false;
        const int value = text.toInt(&ok);
        if (!ok || value < first || value > last)
            m_report(line.at, CoreText::tr("Write a whole number from %1 to %2.").arg(first).arg(last));
        return ok ? value : 0;
    }

    void takeCreate(const Line& line)
    {
        const auto parsed = parseAction(line.text);
        if (const auto* error = std::get_if<ParseError>(&parsed))
            return m_report({line.at.line, line.at.column + error->column}, error->message);
        if (const auto why = whyForbiddenCreate(std::get<Action>(parsed)))
            return m_report(line.at, *why);
        m_lesson.create = line.text;
    }

    Lesson& m_lesson;
    const Report& m_report;
    QStringList m_seen;
};

} // namespace

void readHead(const Section& head, Lesson& lesson, const Report& reportTo)
{
    bool sound = head.sound;
    const Report report = [&](const Place& at, const QString& message) {
        sound = false;
        reportTo(at, message);
    };
    lesson.title = head.title;
    lesson.text = head.text;
    for (const Line& line : head.lines)
        checkText(line.text, line.at, Figures::None, report);
    const Block* found = nullptr;
    for (const Block& block : head.blocks) {
        if (block.name != u"lesson")
            report(block.at,
                   CoreText::tr("The block '%1' belongs to a step. Begin one with ## and its title.")
                       .arg(block.name));
        else if (found)
            report(block.at, CoreText::tr("A lesson has one block 'lesson'."));
        else
            found = &block;
    }
    if (!found)
        return report({1, 1},
                      CoreText::tr("The lesson has no head. Write a block 'lesson' below the title: its "
                                   "cluster, its goals, its time."));
    HeadReader reader(lesson, report);
    for (const Line& line : found->lines)
        reader.readLine(line);
    if (!sound)
        return; // what is missing may be what is wrong
    if (lesson.goals.isEmpty() && lesson.later.isEmpty())
        report(found->at, CoreText::tr("The lesson has no goal. Write: goal and a sentence."));
    if (lesson.minutes == 0 && lesson.later.isEmpty())
        report(found->at, CoreText::tr("How long does it take? Write: minutes 10"));
}

} // namespace ringside::lesson
