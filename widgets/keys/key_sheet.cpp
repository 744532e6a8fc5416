#include "widgets/keys/key_sheet.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/fitting_label.h"
#include "widgets/dress/tip_text.h"

#include "widgets/keys/key_bars.h"
#include "widgets/keys/key_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ringside {

namespace {

constexpr int kReadAfterMs = 120;

} // namespace

KeySheet::KeySheet(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_text(new TextField(this))
    , m_bars(new KeyBars(this))
    , m_spread(new FittingLabel(this))
    , m_check(new FittingLabel(this))
    , m_copy(new CalmButton(tr("Copy table"), CalmButton::Kind::Plain, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(buildText(), 2);
    row->addWidget(buildFigures(), 3);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadAfterMs);
    connect(&m_readSoon, &QTimer::timeout, this, &KeySheet::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_readSoon, qOverload<>(&QTimer::start));
    connect(m_copy, &CalmButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(spreadTable(m_bars->spread()) + QStringLiteral("\n\n") +
                                              keysTable(m_keys, *m_snapshot));
    });
    tell();
}

QWidget* KeySheet::buildText()
{
    m_text->setObjectName(QStringLiteral("keys.many"));
    m_text->setAccessibleName(tr("Many keys, one a line"));
    m_text->setPlaceholderText(tr("many keys,\none a line"));
    setWrappedTip(
        m_text,
        tr("Paste keys here, thousands if you like, to see how evenly they spread. They stay here: no "
           "server is asked."));
    m_text->setMinimumSize(80, 40);
    return m_text;
}

QWidget* KeySheet::buildFigures()
{
    m_spread->setObjectName(QStringLiteral("keys.spread"));
    m_spread->setAccessibleName(tr("How evenly the keys spread"));
    m_check->setObjectName(QStringLiteral("keys.together"));
    m_check->setAccessibleName(tr("Whether one command may use all these keys"));
    for (FittingLabel* label : {m_spread, m_check})
        label->setAlignment(Qt::AlignLeft);
    m_copy->setObjectName(QStringLiteral("keys.copyTable"));
    auto* figures = new QWidget(this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_spread, 1);
    top->addWidget(m_copy);
    auto* column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_bars, 1);
    column->addWidget(m_check);
    return figures;
}

void KeySheet::setCluster(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    tell();
}

void KeySheet::read()
{
    QByteArrayList keys = keysOfText(m_text->toPlainText());
    if (keys == m_keys)
        return;
    m_keys = std::move(keys);
    tell();
}

void KeySheet::tell()
{
    const KeySpread spread = spreadOf(m_keys, *m_snapshot);
    m_bars->setSpread(spread);
    m_spread->setWordings(spreadWordings(spread));
    tellCheck();
    m_copy->setEnabled(!m_keys.isEmpty());
    m_copy->setToolTip(
        m_keys.isEmpty() ? tr("Paste keys first")
                         : tr("Copies the shards' figures and every key with its slot and node, as tables"));
}

void KeySheet::tellCheck()
{
    if (m_keys.size() < 2) {
        m_check->setWordings({});
        return;
    }
    const SlotCheck check = checkSlots(m_keys);
    m_check->setWordings({checkWords({}, m_keys, check), checkWord(m_keys, check)});
    m_check->setToolTip(wrappedTip(checkTable(m_keys, check)));
}

} // namespace ringside
