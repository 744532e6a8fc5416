#include "widgets/lesson/check_list.h"

#include "core/lesson/walk.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace ringside {

namespace {

enum class Mark { Open, Met, Unknown };

} // namespace

/// A mark, the check's name, and what was found.
class CheckRow : public QWidget
{
public:
    CheckRow(int number, QWidget* parent)
        : QWidget(parent)
        , m_name(new ThemedLabel(10.5, ThemedLabel::Face::Normal, Tone::Text, this))
        , m_found(new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Muted, this))
    {
        setObjectName(QStringLiteral("lesson.check.%1").arg(number));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(scaled(24), scaled(3), 0, scaled(3));
        column->setSpacing(scaled(1));
        for (ThemedLabel* label : {m_name, m_found}) {
            label->setWordWrap(true);
            label->setTextFormat(Qt::PlainText);
            column->addWidget(label);
        }
    }

    void set(const QString& name, const QString& found, Mark mark)
    {
        m_name->setText(name);
        m_found->setText(found);
        m_found->setVisible(!found.isEmpty());
        const QString spoken = mark == Mark::Met    ? CheckList::tr("%1: reached. %2").arg(name, found)
                               : mark == Mark::Open ? CheckList::tr("%1: not yet. %2").arg(name, found)
                                                    : CheckList::tr("%1: not known. %2").arg(name, found);
        if (accessibleName() != spoken)
            setAccessibleName(spoken);
        if (mark == m_mark)
            return;
        m_mark = mark;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(scaled(2), scaled(5), scaled(13), scaled(13));
        if (m_mark == Mark::Met) {
            QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.05, box.height() * 0.55));
            tick.lineTo(box.topLeft() + QPointF(box.width() * 0.38, box.height() * 0.88));
            tick.lineTo(box.topLeft() + QPointF(box.width() * 0.98, box.height() * 0.15));
            painter.setPen(QPen(theme.good(), scaled(2.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(tick);
            return;
        }
        painter.setPen(
            QPen(m_mark == Mark::Open ? theme.muted() : theme.warning(), scaled(1.6), Qt::SolidLine));
        painter.drawEllipse(box);
        if (m_mark == Mark::Unknown) {
            painter.setFont(theme.font(8, true));
            painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
        }
    }

private:
    ThemedLabel* m_name;
    ThemedLabel* m_found;
    Mark m_mark = Mark::Open;
};

CheckList::CheckList(QWidget* parent)
    : QWidget(parent)
    , m_head(new ThemedLabel(10, ThemedLabel::Face::Bold, Tone::Text, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("lesson.checks"));
    m_head->setText(tr("Reached when"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    column->addWidget(m_head);
    column->addLayout(m_rows);
    m_rows->setSpacing(scaled(2));
}

void CheckList::setChecks(const std::vector<lesson::Check>& checks, const std::vector<Finding>& findings,
                          bool reached)
{
    while (m_shown.size() > qsizetype(checks.size()))
        delete m_shown.takeLast();
    while (m_shown.size() < qsizetype(checks.size())) {
        auto* row = new CheckRow(int(m_shown.size()) + 1, this);
        m_rows->addWidget(row);
        m_shown << row;
    }
    for (size_t i = 0; i < checks.size(); ++i) {
        const bool looked = i < findings.size();
        const Mark mark = reached || (looked && findings[i].met) ? Mark::Met
                          : looked && !findings[i].known         ? Mark::Unknown
                                                                 : Mark::Open;
        m_shown[qsizetype(i)]->set(
            checks[i].name, reached || !looked ? QString() : lesson::sentence(checks[i], findings[i]), mark);
    }
    setVisible(!checks.empty());
}

} // namespace ringside
