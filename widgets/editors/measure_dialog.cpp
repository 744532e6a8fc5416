#include "widgets/editors/measure_dialog.h"

#include "core/anatomy/theory.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/wishes/wishes.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace ringside {

namespace {

constexpr int kReturnMs = 1500; // the restart, and until the former master is in step again
constexpr int kMinuteMs = 60'000;

QString nodeEntry(const NodeState& node)
{
    if (node.role == Role::Replica && node.master)
        return MeasureDialog::tr("node %1, replica of node %2").arg(node.number).arg(node.master);
    return node.role == Role::Master ? MeasureDialog::tr("node %1, master").arg(node.number)
                                     : MeasureDialog::tr("node %1").arg(node.number);
}

/// "about 50 seconds", "about 7 minutes"
QString aboutText(qint64 ms)
{
    if (ms < 2 * kMinuteMs)
        return MeasureDialog::tr("about %1 seconds").arg((ms + 9'999) / 10'000 * 10);
    return MeasureDialog::tr("about %1 minutes").arg((ms + kMinuteMs / 2) / kMinuteMs);
}

} // namespace

qint64 measureTakesMs(int times, int nodeTimeoutMs)
{
    const qint64 one = qint64(wholeRange(nodeTimeoutMs, 0).toMs) + kReturnMs;
    return times * one + qint64(times - 1) * voteTimeoutMs(nodeTimeoutMs); // it rests between two
}

MeasureDialog::MeasureDialog(ActionPort& port, QWidget* parent)
    : QDialog(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_node(new ComboField(this))
    , m_times(new Stepper(QStringLiteral("measure.times"), tr("How many failovers"), this))
    , m_words(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_line(new ThemedLabel(10, ThemedLabel::Face::Mono, Tone::Muted, this))
    , m_go(new CalmButton(tr("Start"), CalmButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("measure"));
    setWindowTitle(tr("Measure many failovers"));
    setModal(false);
    makeFields();
    auto* cancel = new CalmButton(tr("Cancel"), CalmButton::Kind::Plain, this);
    cancel->setObjectName(QStringLiteral("measure.cancel"));
    cancel->setToolTip(tr("Nothing is sent."));
    connect(cancel, &CalmButton::clicked, this, &QDialog::reject);
    connect(m_go, &CalmButton::clicked, this, [this] {
        m_port.submit(action());
        accept();
    });
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(scaled(14));
    const auto label = [this](const QString& text) {
        auto* words = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
        words->setText(text);
        return words;
    };
    form->addRow(label(tr("In the shard of")), m_node);
    form->addRow(label(tr("How many")), m_times);
    auto* title = new ThemedLabel(14, ThemedLabel::Face::Bold, Tone::Text, this);
    title->setText(windowTitle());
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_line, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(18));
    column->setSpacing(scaled(10));
    column->addWidget(title);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addStretch();
    column->addLayout(bottom);
    resize(scaled(480), scaled(270));
    tell();
}

void MeasureDialog::makeFields()
{
    m_node->setObjectName(QStringLiteral("measure.node"));
    m_node->setAccessibleName(tr("Node of the shard"));
    m_node->setToolTip(tr("The shard of this node fails over, again and again"));
    m_times->box()->setRange(5, 100);
    m_times->box()->setSingleStep(5);
    m_times->box()->setValue(20);
    m_words->setObjectName(QStringLiteral("measure.words"));
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(m_words->fontMetrics().lineSpacing() * 4);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_line->setObjectName(QStringLiteral("measure.line"));
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_go->setObjectName(QStringLiteral("measure.go"));
    connect(m_node, &QComboBox::currentIndexChanged, this, &MeasureDialog::tell);
    connect(m_times->box(), &QSpinBox::valueChanged, this, &MeasureDialog::tell);
}

void MeasureDialog::open(const Snapshot& snapshot, int node, const QPoint& at)
{
    setSnapshot(snapshot);
    m_node->setCurrentIndex(qMax(0, m_node->findData(node)));
    const QRect room = parentWidget() ? parentWidget()->screen()->availableGeometry() : QRect();
    if (room.isValid())
        move(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())),
             qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - height())));
    show();
    raise();
    activateWindow();
    m_times->box()->setFocus();
}

void MeasureDialog::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    QStringList entries;
    for (const NodeState& node : snapshot->nodes)
        entries << nodeEntry(node);
    if (entries != m_entries) {
        m_entries = entries;
        const QSignalBlocker quiet(m_node);
        const QVariant chosen = m_node->currentData();
        m_node->clear();
        for (size_t i = 0; i < snapshot->nodes.size(); ++i)
            m_node->addItem(entries[qsizetype(i)], snapshot->nodes[i].number);
        m_node->setCurrentIndex(qMax(0, m_node->findData(chosen)));
    }
    tell();
}

Action MeasureDialog::action() const
{
    return wish::measure(m_node->currentData().toInt(), m_times->value());
}

void MeasureDialog::tell()
{
    m_line->setText(action().text());
    const auto why = m_port.whyNot(action());
    m_go->setEnabled(!why);
    m_go->setToolTip(why.value_or(tr("Sends: %1").arg(m_line->text())));
    const NodeState* node = m_snapshot->node(m_node->currentData().toInt());
    const bool known = node && node->shard >= 0 && node->shard < int(m_snapshot->shards.size());
    const int master = known ? m_snapshot->shards[size_t(node->shard)].master : 0;
    m_words->setTone(why ? Tone::Warning : Tone::Muted);
    m_words->setText(
        why ? *why
            : tr("Each time the shard's master is killed (node %1 first), a replica takes over, and the "
                 "killed "
                 "node is restarted. With a node timeout of %2 ms this takes %3 in all. Cancel is beside its "
                 "progress.")
                  .arg(QString::number(master), QString::number(m_snapshot->nodeTimeoutMs),
                       aboutText(measureTakesMs(m_times->value(), m_snapshot->nodeTimeoutMs))));
}

} // namespace ringside
