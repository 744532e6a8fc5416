#include "widgets/controls/control_tool_bar.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/confirm_strip.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace ringside {

ControlToolBar::ControlToolBar(ActionControls& controls, QWidget* parent)
    : QWidget(parent)
    , m_controls(controls)
    , m_more(new CalmButton(QStringLiteral("⋯"), CalmButton::Kind::Plain, this))
    , m_overflow(new QMenu(this))
    , m_confirm(new ConfirmStrip(controls.port(), this))
{
    setObjectName(QStringLiteral("toolbar"));
    setAccessibleName(tr("Controls"));
    addButton(Control::Kill, 0);
    m_pause = addButton(Control::Pause, 0);
    m_resume = addButton(Control::Resume, 0);
    for (CalmButton* button : {m_pause, m_resume})
        button->reserve({m_pause->text(), m_resume->text()});
    addButton(Control::Restart, 0);
    addMenu(addButton(Control::Cut, 1), {Control::CutForward, Control::CutBackward, Control::CutBus,
                                         Control::CutReplication, Control::Isolate});
    addButton(Control::Partition, 1);
    m_heal = addButton(Control::Heal, 1);
    m_heal->reserve({m_heal->text()});
    addMenu(addButton(Control::Failover, 2),
            {Control::Failover, Control::FailoverForce, Control::FailoverTakeover});
    addMenu(addButton(Control::Slots, 3),
            {Control::Rebalance, Control::RebalanceEmpty, Control::RebalanceForce, Control::MigrationPause,
             Control::MigrationGo, Control::MigrationResume, Control::MigrationUndo, Control::Fix});
    addButton(Control::Check, 4);
    m_start = addButton(Control::Start, 5);
    m_stop = addButton(Control::Stop, 5);
    m_stop->reserve({controlText(Control::Stop, {}), controlText(Control::Stop, Selection::ofNode(1))});
    addMenu(addMenuButton(QStringLiteral("add"), tr("Add"), tr("Adds a node: a master or a replica"), 6),
            {Control::AddMaster, Control::AddReplica});
    controls.action(Control::Remove)->setIconText(tr("Remove")); // the button is short, the menus are not
    addButton(Control::Remove, 6);
    m_groups = 7;

    m_overflow->setToolTipsVisible(true);
    m_more->setObjectName(QStringLiteral("button.more"));
    m_more->setAccessibleName(tr("More controls"));
    m_more->setToolTip(tr("Controls that do not fit here"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_more, &CalmButton::clicked, this,
            [this] { m_overflow->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_overflow, &QMenu::aboutToShow, this, &ControlToolBar::fillOverflow);
    connect(&controls, &ActionControls::confirmationNeeded, m_confirm, &ConfirmStrip::ask);
    connect(&controls.main(), &ControlSet::reevaluated, this, &ControlToolBar::follow);
    connect(&Theme::current(), &Theme::changed, this, &ControlToolBar::updateGeometry);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    follow();
}

CalmButton* ControlToolBar::addButton(Control control, int group)
{
    auto* button = new CalmButton(this);
    button->setDefaultAction(m_controls.action(control));
    button->setObjectName(QStringLiteral("button.") + controlName(control));
    button->setAccessibleName(controlText(control, {}));
    m_items.push_back({button, group});
    return button;
}

/// A button that sends nothing by itself: its menu does.
CalmButton* ControlToolBar::addMenuButton(const QString& name, const QString& text, const QString& tip,
                                          int group)
{
    auto* button = new CalmButton(text, CalmButton::Kind::Plain, this);
    button->setObjectName(QStringLiteral("button.") + name);
    button->setToolTip(tip);
    m_items.push_back({button, group});
    return button;
}

void ControlToolBar::addMenu(CalmButton* button, const QList<Control>& controls)
{
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const Control control : controls)
        menu->addAction(m_controls.action(control));
    button->setPopupMode(button->defaultAction() ? QToolButton::MenuButtonPopup : QToolButton::InstantPopup);
    button->setMenu(menu);
}

void ControlToolBar::addGroup(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* button = new CalmButton(this);
        button->setDefaultAction(action);
        button->setObjectName(QStringLiteral("button.") + action->objectName());
        button->setAccessibleName(action->text());
        if (action->menu())
            button->setPopupMode(QToolButton::InstantPopup);
        m_items.push_back({button, m_groups});
    }
    ++m_groups;
    arrange();
}

void ControlToolBar::setLeading(QWidget* widget)
{
    m_leading = widget;
    widget->setParent(this);
    widget->show();
    updateGeometry();
    arrange();
}

void ControlToolBar::setTrailing(QWidget* widget)
{
    m_trailing = widget;
    widget->setParent(this);
    widget->show();
    updateGeometry();
    arrange();
}

void ControlToolBar::follow()
{
    const bool paused = !m_pause->isEnabled() && m_resume->isEnabled();
    bool moved = std::exchange(m_canStart, m_start->isEnabled()) != m_start->isEnabled();
    for (Item& item : m_items) {
        const bool hide = item.button == (paused ? m_pause : m_resume);
        moved |= item.hidden != hide;
        item.hidden = hide;
    }
    m_stop->setAccessibleName(m_stop->text());
    const bool faults = !m_controls.main().snapshot()->faults.empty();
    m_heal->setKind(faults && m_heal->isEnabled() ? CalmButton::Kind::Primary : CalmButton::Kind::Plain);
    if (moved)
        arrange();
}

int ControlToolBar::rowHeight() const
{
    return m_more->sizeHint().height() + 2 * scaled(9);
}

QSize ControlToolBar::sizeHint() const
{
    int height = rowHeight();
    if (!m_confirm->isHidden())
        height += m_confirm->heightForWidth(qMax(scaled(300), width() - 2 * scaled(14))) + scaled(9);
    return {scaled(900), height};
}

QSize ControlToolBar::minimumSizeHint() const
{
    return {scaled(420), sizeHint().height()};
}

int ControlToolBar::leadingWidth() const
{
    return m_leading ? qBound(scaled(200), width() * 28 / 100, scaled(440)) : 0;
}

/// What heals, and what starts nodes that are down.
bool ControlToolBar::keepsItsPlace(const Item& item) const
{
    return !item.hidden && (item.button == m_heal || (item.button == m_start && m_start->isEnabled()));
}

/// From left to right as long as there is room; what keeps its place is there whatever is left out.
int ControlToolBar::placeRow(int left, int right)
{
    const int top = scaled(9), gap = scaled(5), between = scaled(18);
    int x = left, end = x, group = 0;
    int kept = 0;
    for (const Item& item : m_items)
        kept += keepsItsPlace(item) ? item.button->sizeHint().width() + between : 0;
    bool full = false;
    int hiddenForRoom = 0;
    for (Item& item : m_items) {
        if (item.hidden) {
            item.button->hide();
            continue;
        }
        const int at = x == left ? left : x + (item.group == group ? gap : between);
        const QSize size = item.button->sizeHint();
        const bool stays = keepsItsPlace(item);
        if (stays)
            kept -= size.width() + between;
        full = full || at + size.width() + kept > right;
        const bool shown = !full || stays;
        item.button->setVisible(shown);
        if (!shown) {
            ++hiddenForRoom;
            continue;
        }
        item.button->setGeometry(QRect(QPoint(at, top), size));
        x = end = at + size.width();
        group = item.group;
    }
    m_more->setVisible(hiddenForRoom > 0);
    m_more->setGeometry(QRect(QPoint(end + gap, top), m_more->sizeHint()));
    return hiddenForRoom;
}

void ControlToolBar::arrange()
{
    const int edge = scaled(14), gap = scaled(18);
    const int trailing = m_trailing ? qBound(scaled(170), width() / 4, scaled(340)) : 0;
    const int right = width() - edge - (trailing ? trailing + gap : 0);
    const int leading = leadingWidth();
    const int left = edge + (leading ? leading + gap : 0);
    if (placeRow(left, right) > 0)
        placeRow(left, right - m_more->sizeHint().width() - scaled(5));
    if (m_leading) {
        const int tall = m_leading->sizeHint().height();
        m_leading->setGeometry(edge, (rowHeight() - tall) / 2, leading, tall);
    }
    if (m_trailing) {
        const int tall = m_trailing->sizeHint().height();
        m_trailing->setGeometry(width() - edge - trailing, (rowHeight() - tall) / 2, trailing, tall);
    }
    if (!m_confirm->isHidden()) {
        const int wide = qMin(width() - 2 * edge, scaled(760));
        m_confirm->setGeometry(edge, rowHeight(), wide, m_confirm->heightForWidth(wide));
    }
}

void ControlToolBar::fillOverflow()
{
    m_overflow->clear();
    int group = -1;
    for (const Item& item : m_items) {
        if (item.hidden || item.button->isVisible())
            continue;
        if (group >= 0 && group != item.group)
            m_overflow->addSeparator();
        group = item.group;
        if (item.button->defaultAction())
            m_overflow->addAction(item.button->defaultAction());
        const QList<QAction*> more = item.button->menu() ? item.button->menu()->actions() : QList<QAction*>();
        for (QAction* action : more) {
            if (action != item.button->defaultAction())
                m_overflow->addAction(action);
        }
    }
}

void ControlToolBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ControlToolBar::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void ControlToolBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().line());
}

} // namespace ringside
