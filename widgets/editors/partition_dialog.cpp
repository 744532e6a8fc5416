#include "widgets/editors/partition_dialog.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/flow_layout.h"
#include "widgets/dress/node_chip.h"
#include "widgets/dress/panel.h"
#include "widgets/dress/themed_label.h"
#include "widgets/editors/partition_forecast.h"
#include "widgets/editors/partition_sketch.h"
#include "widgets/wishes/wishes.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

PartitionDialog::PartitionDialog(ActionPort& port, QWidget* parent)
    : QDialog(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_forecast(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, this))
    , m_line(new ThemedLabel(10, ThemedLabel::Face::Mono, Tone::Muted, this))
    , m_go(new CalmButton(tr("Partition"), CalmButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("partition"));
    setWindowTitle(tr("Partition the network"));
    setModal(false);
    m_forecast->setObjectName(QStringLiteral("forecast"));
    m_forecast->setWordWrap(true);
    m_line->setObjectName(QStringLiteral("partition.line"));
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setWordWrap(true);
    m_go->setObjectName(QStringLiteral("partition.go"));
    auto* cancel = new CalmButton(tr("Cancel"), CalmButton::Kind::Plain, this);
    cancel->setObjectName(QStringLiteral("partition.cancel"));
    cancel->setToolTip(tr("Nothing is cut."));
    connect(m_go, &CalmButton::clicked, this, &PartitionDialog::send);
    connect(cancel, &CalmButton::clicked, this, &QDialog::reject);

    auto* title = new ThemedLabel(14, ThemedLabel::Face::Bold, Tone::Text, this);
    title->setText(tr("Partition the network"));
    m_hint = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
    m_sketch = new PartitionSketch(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeSides());
    m_stack->addWidget(m_sketch);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_line, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(18));
    column->setSpacing(scaled(10));
    column->addWidget(title);
    column->addWidget(m_hint);
    column->addLayout(makePresets());
    column->addWidget(m_stack, 1);
    column->addWidget(m_forecast);
    column->addLayout(bottom);
    resize(scaled(680), scaled(470));
}

QWidget* PartitionDialog::makeSides()
{
    auto* sides = new QWidget(this);
    auto* row = new QHBoxLayout(sides);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    row->addWidget(makeSide(QStringLiteral("side.a"), m_titleA, m_flowA), 1);
    row->addWidget(makeSide(QStringLiteral("side.b"), m_titleB, m_flowB), 1);
    return sides;
}

QWidget* PartitionDialog::makeSide(const QString& name, ThemedLabel*& title, FlowLayout*& flow)
{
    auto* box = new Panel(this);
    box->setObjectName(name);
    title = new ThemedLabel(10, ThemedLabel::Face::Bold, Tone::Text, box);
    title->setWordWrap(true);
    auto* chips = new QWidget(box);
    flow = new FlowLayout(chips, 6);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(12));
    column->addWidget(title);
    column->addWidget(chips, 1);
    return box;
}

QLayout* PartitionDialog::makePresets()
{
    auto* flow = new FlowLayout(nullptr, 6);
    const auto add = [&](const QString& name, const QString& text, const QString& tip, auto apply) {
        auto* button = new CalmButton(text, CalmButton::Kind::Plain, this);
        button->setObjectName(name);
        button->setToolTip(tip);
        connect(button, &CalmButton::clicked, this, apply);
        flow->addWidget(button);
    };
    add(QStringLiteral("preset.alone"), tr("One node alone"),
        tr("The first node of side A against all others"),
        [this] { setSideA({m_sideA.empty() ? 1 : m_sideA.front()}); });
    add(QStringLiteral("preset.minority"), tr("Minority | majority"),
        tr("A master with another master's replica: the classic split brain"),
        [this] { setSideA(minoritySide(*m_snapshot)); });
    add(QStringLiteral("preset.halves"), tr("Random halves"),
        tr("Chosen at random; press again for other halves"), [this] { setSideA(randomSide(*m_snapshot)); });
    add(QStringLiteral("preset.masters"), tr("Masters | replicas"),
        tr("All masters against all replicas: can a replica be elected?"),
        [this] { setSideA(mastersSide(*m_snapshot)); });
    add(QStringLiteral("preset.bridge"), tr("Bridge"), tr("Two halves, and one node that both still reach"),
        [this] { setShape(QStringLiteral("bridge")); });
    add(QStringLiteral("preset.ring"), tr("Majorities ring"),
        tr("Every node reaches a majority, but no two reach the same one"),
        [this] { setShape(QStringLiteral("ring")); });
    add(QStringLiteral("preset.swap"), tr("Swap sides"), tr("A becomes B and B becomes A"),
        [this] { setSideA(sideB()); });
    return flow;
}

void PartitionDialog::open(const Snapshot& snapshot, const std::vector<int>& sideA)
{
    setSnapshot(snapshot);
    std::vector<int> first = sideA;
    for (const NodeState& node : m_snapshot->nodes) {
        if (first.empty() && node.role == Role::Master)
            first.push_back(node.number);
    }
    setSideA(first);
    show();
    raise();
    activateWindow();
}

void PartitionDialog::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    const bool sameNodes =
        std::equal(m_chips.begin(), m_chips.end(), snapshot->nodes.begin(), snapshot->nodes.end(),
                   [](const NodeChip* chip, const NodeState& node) { return chip->number() == node.number; });
    if (!sameNodes)
        rebuildChips();
    for (NodeChip* chip : std::as_const(m_chips)) {
        if (const NodeState* node = snapshot->node(chip->number()))
            chip->setNode(*node);
    }
    tell();
}

void PartitionDialog::rebuildChips()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const NodeState& node : m_snapshot->nodes) {
        auto* chip = new NodeChip(node.number, this);
        chip->setToolTip(tr("Move node %1 to the other side").arg(node.number));
        connect(chip, &NodeChip::clicked, this, [this, number = node.number] { flip(number); });
        m_chips << chip;
    }
    std::erase_if(m_sideA, [this](int number) { return !m_snapshot->node(number); });
    place();
}

void PartitionDialog::place()
{
    for (NodeChip* chip : std::as_const(m_chips)) {
        const bool inA = std::find(m_sideA.begin(), m_sideA.end(), chip->number()) != m_sideA.end();
        FlowLayout* flow = inA ? m_flowA : m_flowB;
        m_flowA->removeWidget(chip);
        m_flowB->removeWidget(chip);
        flow->addWidget(chip);
        chip->show();
    }
}

std::vector<int> PartitionDialog::sideB() const
{
    std::vector<int> side;
    for (const NodeState& node : m_snapshot->nodes) {
        if (std::find(m_sideA.begin(), m_sideA.end(), node.number) == m_sideA.end())
            side.push_back(node.number);
    }
    return side;
}

void PartitionDialog::setSideA(const std::vector<int>& numbers)
{
    m_shape.clear();
    m_sideA = numbers;
    std::sort(m_sideA.begin(), m_sideA.end());
    std::erase_if(m_sideA, [this](int number) { return !m_snapshot->node(number); });
    place();
    tell();
}

void PartitionDialog::setShape(const QString& preset)
{
    m_shape = preset;
    m_sketch->setShape(preset == u"ring" ? PartitionSketch::Shape::Ring : PartitionSketch::Shape::Bridge);
    tell();
}

void PartitionDialog::flip(int number)
{
    std::vector<int> side = m_sideA;
    if (std::erase(side, number) == 0)
        side.push_back(number);
    setSideA(side);
}

Action PartitionDialog::action() const
{
    return m_shape.isEmpty() ? wish::partition(m_sideA, sideB()) : wish::partition(m_shape);
}

void PartitionDialog::tell()
{
    m_stack->setCurrentIndex(m_shape.isEmpty() ? 0 : 1);
    m_hint->setText(m_shape.isEmpty()
                        ? tr("Click a node to move it to the other side.")
                        : tr("Dashed lines are cut. Partition chooses the nodes of each side."));
    if (m_shape.isEmpty())
        tellSides();
    else
        m_forecast->setText(forecastShape(m_shape).join(QLatin1Char('\n')));
    const bool whole = m_shape.isEmpty() && (m_sideA.empty() || sideB().empty());
    m_line->setText(whole ? QString() : action().text());
    const auto why =
        whole ? std::optional(tr("Put at least one node on each side.")) : m_port.whyNot(action());
    m_go->setEnabled(!why);
    m_go->setToolTip(why.value_or(tr("Sends: %1").arg(m_line->text())));
}

void PartitionDialog::tellSides()
{
    const PartitionForecast f = forecastPartition(*m_snapshot, m_sideA);
    const auto title = [&f](char side, int masters) {
        const QString name(QLatin1Char{side});
        return f.majority == side
                   ? tr("Side %1 · %2 of %3 masters · majority").arg(name).arg(masters).arg(f.masters)
                   : tr("Side %1 · %2 of %3 masters").arg(name).arg(masters).arg(f.masters);
    };
    m_titleA->setText(title('A', f.mastersA));
    m_titleB->setText(title('B', f.mastersB));
    m_titleA->setTone(f.majority == 'A' ? Tone::Good : Tone::Text);
    m_titleB->setTone(f.majority == 'B' ? Tone::Good : Tone::Text);
    m_forecast->setText(f.sentences.join(QLatin1Char('\n')));
}

void PartitionDialog::send()
{
    m_port.submit(action());
    accept();
}

} // namespace ringside
