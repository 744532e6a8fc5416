#include "widgets/editors/link_dialog.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/themed_label.h"
#include "widgets/editors/fault_fields.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace ringside {

LinkDialog::LinkDialog(ActionPort& port, QWidget* parent)
    : QDialog(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_fields(new FaultFields(this))
    , m_go(new CalmButton(tr("Set the fault"), CalmButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("linkFault"));
    setWindowTitle(tr("Fault on a link"));
    setModal(false);
    makeChoices();
    makeTexts();
    m_go->setObjectName(QStringLiteral("linkFault.go"));
    m_go->reserve({tr("Set the fault"), tr("Reset")});
    auto* cancel = new CalmButton(tr("Cancel"), CalmButton::Kind::Plain, this);
    cancel->setObjectName(QStringLiteral("linkFault.cancel"));
    cancel->setToolTip(tr("Nothing is set."));
    connect(m_go, &CalmButton::clicked, this, &LinkDialog::send);
    connect(cancel, &CalmButton::clicked, this, &QDialog::reject);
    connect(m_fields, &FaultFields::changed, this, &LinkDialog::tell);

    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_line, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(18));
    column->setSpacing(scaled(12));
    column->addWidget(m_title);
    column->addLayout(arrangeEnds());
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    column->addWidget(m_words);
    column->addWidget(m_forecast);
    column->addStretch();
    column->addWidget(m_why);
    column->addLayout(bottom);
    resize(scaled(600), scaled(470));
}

void LinkDialog::makeChoices()
{
    const auto combo = [this](const char* name, const QString& accessible, const QString& tip) {
        auto* field = new ComboField(this);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(accessible);
        field->setToolTip(tip);
        return field;
    };
    m_from = combo("linkFault.from", tr("One end of the link"), tr("One end of the link"));
    m_to = combo("linkFault.to", tr("The other end of the link"), tr("The other end of the link"));
    m_plane = combo("linkFault.plane", tr("What the link carries"), {});
    m_plane->addItem(tr("bus and replication"));
    m_plane->addItem(tr("cluster bus only"), int(Plane::Bus));
    m_plane->addItem(tr("replication only"), int(Plane::Replication));
    m_way =
        new SegmentSwitch(QStringLiteral("linkFault.way"), {QString(), QString(), tr("both ways")}, {}, this);
    m_kind = new SegmentSwitch(
        QStringLiteral("linkFault.kind"),
        {tr("Cut"), tr("Delay"), tr("Throttle"), tr("Drop messages"), tr("Reset")},
        {tr("Every byte is held"), tr("Every byte comes later"), tr("A limit on bytes a second"),
         tr("Whole messages of the cluster bus vanish"), tr("The connections are reset, once")},
        this);
    for (ComboField* field : {m_from, m_to})
        connect(field, &QComboBox::currentIndexChanged, this, [this] {
            tellWays();
            tell();
        });
    connect(m_plane, &QComboBox::currentIndexChanged, this, &LinkDialog::tell);
    connect(m_way, &SegmentSwitch::currentChanged, this, &LinkDialog::tell);
    connect(m_kind, &SegmentSwitch::currentChanged, this, [this] {
        m_fields->setWish(wish());
        tell();
    });
}

void LinkDialog::makeTexts()
{
    const auto text = [this](const char* name, qreal points, ThemedLabel::Face face, Tone tone, int lines) {
        auto* label = new ThemedLabel(points, face, tone, this);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | (lines > 1 ? Qt::AlignTop : Qt::AlignVCenter));
        label->setMinimumHeight(label->fontMetrics().lineSpacing() * lines);
        return label;
    };
    m_title = text("linkFault.title", 14, ThemedLabel::Face::Bold, Tone::Text, 1);
    m_words = text("linkFault.words", 10, ThemedLabel::Face::Normal, Tone::Text, 2);
    m_forecast = text("linkFault.forecast", 10, ThemedLabel::Face::Normal, Tone::Muted, 2);
    m_why = text("linkFault.why", 10, ThemedLabel::Face::Normal, Tone::Warning, 1);
    m_line = text("linkFault.line", 10, ThemedLabel::Face::Mono, Tone::Muted, 1);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QLayout* LinkDialog::arrangeEnds()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(8));
    const auto label = [this](const QString& words) {
        auto* text = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
        text->setText(words);
        return text;
    };
    auto* ends = new QHBoxLayout;
    ends->setSpacing(scaled(8));
    ends->addWidget(m_from);
    ends->addWidget(label(tr("and", "two ends of a link")));
    ends->addWidget(m_to);
    ends->addStretch();
    grid->addWidget(label(tr("Between")), 0, 0);
    grid->addLayout(ends, 0, 1);
    grid->addWidget(label(tr("Direction")), 1, 0);
    grid->addWidget(m_way, 1, 1, Qt::AlignLeft);
    grid->addWidget(label(tr("Concerns")), 2, 0);
    grid->addWidget(m_plane, 2, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    return grid;
}

void LinkDialog::open(const Snapshot& snapshot, const FaultWish& wish)
{
    setSnapshot(snapshot);
    const bool known = !wish.links.from.empty() && !wish.links.to.empty();
    choose(m_from, known ? wish.links.from : std::vector<int>{1});
    choose(m_to, known ? wish.links.to : std::vector<int>{2});
    const QSignalBlocker quietWay(m_way), quietKind(m_kind), quietPlane(m_plane);
    m_way->setCurrentIndex(wish.links.oneWay ? There : Both);
    m_kind->setCurrentIndex(int(wish.kind));
    m_plane->setCurrentIndex(wish.links.plane ? qMax(0, m_plane->findData(int(*wish.links.plane))) : 0);
    m_fields->setWish(wish);
    tellWays();
    tell();
    show();
    raise();
    activateWindow();
    m_kind->button(int(wish.kind))->setFocus();
}

/// What can be chosen: the text, and the end's name.
QList<std::pair<QString, QString>> LinkDialog::endsOf(const ClusterSnapshot& cluster)
{
    QList<std::pair<QString, QString>> ends;
    for (const NodeState& node : cluster.nodes)
        ends.emplace_back(tr("node %1 (:%2)").arg(node.number).arg(node.port), QString::number(node.number));
    for (const WriterState& writer : cluster.ledger.writers) {
        const QString name = endName(clientEnd(writer.client));
        ends.emplace_back(tr("client %1").arg(name), name);
    }
    return ends;
}

void LinkDialog::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    const bool sameEnds = endsOf(*m_snapshot) == endsOf(*snapshot);
    m_snapshot = snapshot;
    if (!sameEnds)
        fillEnds();
    tell();
}

void LinkDialog::fillEnds()
{
    const auto ends = endsOf(*m_snapshot);
    for (ComboField* field : {m_from, m_to}) {
        const QSignalBlocker quiet(field);
        const std::vector<int> chosen = linkEndsIn(*field);
        field->clear();
        for (const auto& [text, end] : ends)
            field->addItem(text, end);
        if (!chosen.empty())
            choose(field, chosen);
    }
    tellWays();
}

/// Several ends, as the matrix chooses them, get an entry of their own.
void LinkDialog::choose(ComboField* field, const std::vector<int>& ends)
{
    const QSignalBlocker quiet(field);
    const QString form = wish::numberList(ends);
    if (field->findData(form) < 0)
        field->insertItem(0, ends.size() > 1 ? tr("nodes %1").arg(form) : form, form);
    field->setCurrentIndex(field->findData(form));
    field->updateGeometry();
}

void LinkDialog::send()
{
    for (const Action& action : actionsOf(wish()))
        m_port.submit(action);
    accept();
}

void LinkDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_go->isEnabled())
        send();
    else if (!enter)
        QDialog::keyPressEvent(event);
}

} // namespace ringside
