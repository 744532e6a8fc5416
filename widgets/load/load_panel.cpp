#include "widgets/load/load_panel.h"

#include "core/action/parse.h"
#include "core/cluster/load_json.h"
#include "core/cluster/shown.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/themed_label.h"
#include "widgets/load/latency_bars.h"
#include "widgets/load/rate_strip.h"

#include <QMenu>
#include <QVBoxLayout>

namespace ringside {

namespace {

/// What the button *Start* sends.
QString calmLine()
{
    return QStringLiteral("load start rate=2000 pipeline=1");
}

QString listed(const std::map<QString, qint64>& words)
{
    QStringList parts;
    for (const auto& [word, count] : words)
        parts << QStringLiteral("%1 %2").arg(word, amountText(double(count)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

LoadPanel::LoadPanel(ActionPort& port, QWidget* parent)
    : QWidget(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_said(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, this))
    , m_rate(new RateStrip(this))
    , m_latency(new LatencyBars(this))
    , m_troubles(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
{
    setObjectName(QStringLiteral("load"));
    m_said->setObjectName(QStringLiteral("load.said"));
    m_troubles->setObjectName(QStringLiteral("load.troubles"));
    for (ThemedLabel* label : {m_said, m_troubles}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumHeight(0);
    }
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(8));
    rows->setSpacing(scaled(8));
    rows->addWidget(m_said);
    rows->addWidget(m_rate, 1);
    rows->addWidget(m_latency);
    rows->addWidget(m_troubles);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(body, 1);
    connect(&port, &ActionPort::finished, this, &LoadPanel::tell);
    tell();
}

QWidget* LoadPanel::buildBar()
{
    auto* bar = new PanelBar(this);
    CalmButton* start = addDeed(QStringLiteral("start"), tr("Start"), calmLine(),
                                tr("Fifty clients ask for 2,000 operations a second until they are stopped. "
                                   "Other loads are at the arrow"));
    start->setKind(CalmButton::Kind::Primary);
    auto* menu = new QMenu(start);
    menu->setToolTipsVisible(true);
    fillStartMenu(menu);
    start->setMenu(menu);
    start->setPopupMode(QToolButton::MenuButtonPopup);
    addDeed(QStringLiteral("stop"), tr("Stop"), QStringLiteral("load stop"),
            tr("Sends nothing more and waits for the answers that are due"));
    addDeed(QStringLiteral("headroom"), tr("Headroom"), QStringLiteral("headroom p99=5ms"),
            tr("Finds the highest rate at which 99 of 100 operations are answered within 5 ms, and what sets "
               "the limit"));
    addDeed(QStringLiteral("benchmark"), tr("Benchmark"), QStringLiteral("benchmark masters=1,2,3"),
            tr("A single server against clusters of 1, 2 and 3 masters, in scratch labs beside this one"));
    for (const Deed& deed : m_deeds)
        bar->row()->addWidget(deed.button);
    bar->row()->addStretch(1);
    return bar;
}

CalmButton* LoadPanel::addDeed(const QString& name, const QString& text, const QString& line,
                               const QString& tip)
{
    auto* button = new CalmButton(text, CalmButton::Kind::Plain, this);
    button->setObjectName(QStringLiteral("load.") + name);
    button->setAccessibleName(text);
    connect(button, &CalmButton::clicked, this, [this, line] { submit(line); });
    m_deeds.push_back({button, line, tip});
    return button;
}

void LoadPanel::fillStartMenu(QMenu* menu)
{
    const auto add = [&](const char* name, const QString& text, const QString& line) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("load.start.") + QLatin1String(name));
        action->setToolTip(line);
        connect(action, &QAction::triggered, this, [this, line] { submit(line); });
    };
    add("flat", tr("Flat out: as fast as the answers come"),
        QStringLiteral("load start clients=50 pipeline=16"));
    add("rate", tr("2,000 a second, one command at a time"), calmLine());
    add("hot", tr("Every second operation on one key"),
        QStringLiteral("load start rate=2000 pipeline=1 dist=hotkey"));
    add("tag", tr("All keys with one hash tag: one slot, one master"),
        QStringLiteral("load start rate=2000 pipeline=1 dist=hottag"));
    add("replicas", tr("Reads from the replicas"),
        QStringLiteral("load start rate=2000 pipeline=1 mix=set:10,get:90 read=replica"));
    add("lab", tr("With the retries of the handout (three tries)"),
        QStringLiteral("load start rate=2000 pipeline=1 rules=lab"));
    menu->addSeparator();
    QAction* other = menu->addAction(tr("Other…"));
    other->setObjectName(QStringLiteral("load.start.other"));
    connect(other, &QAction::triggered, this, [this] {
        Q_EMIT lineProposed(
            QStringLiteral("load start clients=50 pipeline=16 mix=set:50,get:50 size=64 keys=100000 "
                           "dist=uniform threads=2"));
    });
}

void LoadPanel::submit(const QString& line)
{
    if (const auto parsed = parseAction(line); const Action* action = std::get_if<Action>(&parsed))
        m_port.submit(*action);
}

void LoadPanel::setSnapshot(const Snapshot& snapshot)
{
    const bool sameLoad = snapshot->load == m_snapshot->load;
    const bool sameNodes = snapshot->nodes.size() == m_snapshot->nodes.size();
    m_snapshot = snapshot;
    if (!sameLoad || !sameNodes) {
        m_rate->setSnapshot(snapshot);
        const LoadState none;
        const LoadState& load = snapshot->load ? *snapshot->load : none;
        m_latency->setFigures(load.service, load.intended, load.wantedRate <= 0);
        if (snapshot->load && snapshot->load->running() && snapshot->load->run != m_run) {
            m_run = snapshot->load->run;
            m_told.clear();
        }
    }
    tell();
}

/// What headroom and benchmark found, or why one of them or a load failed, stays to be read until the next
/// load.
void LoadPanel::addResult(const ActionResult& result)
{
    const QString& verb = result.action.verb;
    const bool measured = verb == u"headroom" || verb == u"benchmark";
    if (!result.ok && result.error && (measured || verb == u"load")) {
        m_told = shownError(result.error->text(), result.action.words());
        m_toldTone = result.error->code == ErrorCode::Cancelled ? Tone::Warning : Tone::Bad;
    } else if (result.ok && (measured || verb == u"load")) {
        m_told = measured ? result.result[QStringLiteral("found")].toString() : QString();
        m_toldTone = Tone::Text;
    }
    tell();
}

QString LoadPanel::sentence() const
{
    if (!m_told.isEmpty())
        return m_told;
    if (!m_snapshot->load)
        return tr("Clients that read and write, measured: how many operations a second, how long each takes, "
                  "what fails. "
                  "Start a load, then break something, and see what users feel.");
    return loadSentence(*m_snapshot->load);
}

QString LoadPanel::troubles() const
{
    const auto load = m_snapshot->load;
    if (!load)
        return {};
    QStringList lines;
    if (!load->redirects.empty())
        lines << tr("Followed: %1").arg(listed(load->redirects));
    if (!load->troubles.empty())
        lines << tr("Tried again or given up: %1").arg(listed(load->troubles));
    if (load->waiting > 1000)
        lines
            << tr("%1 operations are due and wait for a free client.").arg(amountText(double(load->waiting)));
    if (load->shed > 0)
        lines
            << tr("%1 were never sent: a million were waiting already.").arg(amountText(double(load->shed)));
    if (lines.isEmpty())
        return load->operations > 0 ? tr("Nothing was redirected, and nothing went wrong.") : QString();
    return lines.join(u'\n');
}

void LoadPanel::tell()
{
    m_said->setText(sentence());
    const auto load = m_snapshot->load;
    m_said->setTone(!m_told.isEmpty() ? m_toldTone : load && load->failed > 0 ? Tone::Bad : Tone::Text);
    m_troubles->setText(troubles());
    for (const Deed& deed : m_deeds) {
        const auto parsed = parseAction(deed.line);
        const Action* action = std::get_if<Action>(&parsed);
        const std::optional<QString> reason = action ? m_port.whyNot(*action) : std::nullopt;
        deed.button->setEnabled(action && !reason);
        deed.button->setToolTip(reason ? *reason : QStringLiteral("%1 — %2").arg(deed.line, deed.tip));
    }
}

} // namespace ringside
