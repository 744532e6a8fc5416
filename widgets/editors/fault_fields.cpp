#include "widgets/editors/fault_fields.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/toggle_chip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace ringside {

namespace {

constexpr int kChipColumns = 4;
constexpr quint32 kVotes = busTypeBit(BusType::AuthRequest) | busTypeBit(BusType::AuthAck);
constexpr quint32 kEvery = (1u << kBusTypeCount) - 1;

/// As written in the text form, and as read.
constexpr std::pair<const char*, const char*> kUnits[] = {
    {"kbit", "kbit/s"}, {"mbit", "Mbit/s"}, {"gbit", "Gbit/s"}, {"kb", "kB/s"}, {"mb", "MB/s"}};

ThemedLabel* label(const QString& text, QWidget* parent)
{
    auto* words = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, parent);
    words->setText(text);
    return words;
}

QHBoxLayout* rowOf(QWidget* page)
{
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    return row;
}

} // namespace

FaultFields::FaultFields(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(
        makeHint(tr("Like a network that swallows packets: no node is told, and no byte is lost.")));
    m_pages->addWidget(makeDelay());
    m_pages->addWidget(makeThrottle());
    m_pages->addWidget(makeDrop());
    m_pages->addWidget(makeHint(tr("Done once; nothing stays set.")));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
}

QWidget* FaultFields::makeHint(const QString& text)
{
    auto* page = new QWidget(this);
    rowOf(page)->addWidget(label(text, page), 1);
    return page;
}

QWidget* FaultFields::makeDelay()
{
    auto* page = new QWidget(this);
    m_delay = new Stepper(QStringLiteral("linkFault.delay"), tr("Delay in milliseconds"), page);
    m_jitter = new Stepper(QStringLiteral("linkFault.jitter"), tr("Jitter in milliseconds"), page);
    m_delay->box()->setRange(1, 60'000);
    m_jitter->box()->setRange(0, 60'000);
    m_jitter->box()->setToolTip(tr("Each piece is delayed by up to this much more or less, evenly spread"));
    for (QSpinBox* box : {m_delay->box(), m_jitter->box()}) {
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        box->setSuffix(tr(" ms"));
        connect(box, &QSpinBox::valueChanged, this, &FaultFields::changed);
    }
    QHBoxLayout* row = rowOf(page);
    row->addWidget(label(tr("Delay"), page));
    row->addWidget(m_delay);
    row->addSpacing(scaled(8));
    row->addWidget(label(tr("give or take"), page));
    row->addWidget(m_jitter);
    row->addStretch();
    return page;
}

QWidget* FaultFields::makeThrottle()
{
    auto* page = new QWidget(this);
    m_rate = new Stepper(QStringLiteral("linkFault.rate"), tr("Rate"), page);
    m_rate->box()->setRange(1, 9999);
    m_rate->box()->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_unit = new ComboField(page);
    m_unit->setObjectName(QStringLiteral("linkFault.unit"));
    m_unit->setAccessibleName(tr("Unit of the rate"));
    m_unit->setToolTip(tr("bit: powers of 1000, as networks count; B: bytes, powers of 1024"));
    for (const auto& [form, text] : kUnits)
        m_unit->addItem(QLatin1String(text), QLatin1String(form));
    connect(m_rate->box(), &QSpinBox::valueChanged, this, &FaultFields::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &FaultFields::changed);
    QHBoxLayout* row = rowOf(page);
    row->addWidget(label(tr("At most"), page));
    row->addWidget(m_rate);
    row->addWidget(m_unit);
    row->addStretch();
    return page;
}

QWidget* FaultFields::makeDrop()
{
    auto* page = new QWidget(this);
    auto* grid = new QGridLayout;
    grid->setSpacing(scaled(6));
    grid->setColumnStretch(kChipColumns, 1);
    for (quint16 type = 0; type < kBusTypeCount; ++type) {
        const QString word = busTypeWord(type);
        auto* chip = new ToggleChip(word.toUpper(), page);
        chip->setObjectName(QStringLiteral("linkFault.type.") + word);
        chip->setToolTip(tr("Messages of the type %1").arg(word.toUpper()));
        connect(chip, &QAbstractButton::toggled, this, &FaultFields::changed);
        grid->addWidget(chip, type / kChipColumns, type % kChipColumns, Qt::AlignLeft);
        m_types << chip;
    }
    const auto pick = [&](const QString& name, const QString& text, const QString& tip, quint32 which) {
        auto* button = new CalmButton(text, CalmButton::Kind::Link, page);
        button->setObjectName(name);
        button->setToolTip(tip);
        connect(button, &CalmButton::clicked, this, [this, which] {
            setTypes(which);
            Q_EMIT changed();
        });
        return button;
    };
    m_share = new Stepper(QStringLiteral("linkFault.share"), tr("Share in percent"), page);
    m_share->box()->setRange(1, 100);
    m_share->box()->setSuffix(tr(" %"));
    m_share->box()->setToolTip(tr("How many of these messages vanish, chosen at random"));
    connect(m_share->box(), &QSpinBox::valueChanged, this, &FaultFields::changed);
    auto* row = new QHBoxLayout;
    row->setSpacing(scaled(10));
    row->addWidget(label(tr("Share"), page));
    row->addWidget(m_share);
    row->addStretch();
    row->addWidget(pick(QStringLiteral("linkFault.votes"), tr("Votes"),
                        tr("AUTH-REQUEST and AUTH-ACK: no election goes over this link"), kVotes));
    row->addWidget(
        pick(QStringLiteral("linkFault.everything"), tr("Everything"), tr("All types of messages"), kEvery));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(grid);
    column->addLayout(row);
    return page;
}

void FaultFields::setTypes(quint32 types)
{
    for (qsizetype type = 0; type < m_types.size(); ++type) {
        const QSignalBlocker quiet(m_types[type]);
        m_types[type]->setChecked(types & (1u << type));
    }
}

quint32 FaultFields::types() const
{
    quint32 types = 0;
    for (qsizetype type = 0; type < m_types.size(); ++type)
        types |= m_types[type]->isChecked() ? 1u << type : 0;
    return types;
}

void FaultFields::setWish(const FaultWish& wish)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+)([a-z]+)$"));
    const QRegularExpressionMatch rate = form.match(wish.rate);
    for (const auto& [box, value] :
         {std::pair(m_delay->box(), wish.delayMs), std::pair(m_jitter->box(), wish.jitterMs),
          std::pair(m_rate->box(), rate.captured(1).toInt()), std::pair(m_share->box(), wish.percent)}) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
    }
    const QSignalBlocker quiet(m_unit);
    m_unit->setCurrentIndex(qMax(0, m_unit->findData(rate.captured(2))));
    setTypes(wish.types);
    m_pages->setCurrentIndex(int(wish.kind));
}

void FaultFields::fill(FaultWish& wish) const
{
    wish.delayMs = m_delay->value();
    wish.jitterMs = m_jitter->value();
    wish.rate = QString::number(m_rate->value()) + m_unit->currentData().toString();
    wish.types = types();
    wish.percent = m_share->value();
}

} // namespace ringside
