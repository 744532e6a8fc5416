#include "widgets/ledger/ledger_panel.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/table_dress.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/ledger/lost_model.h"
#include "widgets/ledger/writers_model.h"
#include "widgets/theme/theme.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

namespace {

using Phase = LedgerState::Phase;

const ShardState* firstShard(const ClusterSnapshot& cluster)
{
    const auto found = std::find_if(cluster.shards.begin(), cluster.shards.end(),
                                    [](const ShardState& shard) { return shard.master != 0; });
    return found == cluster.shards.end() ? nullptr : &*found;
}

/// The node that would take over from the first master: the other side of a split brain.
int otherSide(const ClusterSnapshot& cluster)
{
    const ShardState* shard = firstShard(cluster);
    return shard && !shard->replicas.empty() ? shard->replicas.front() : 2;
}

int firstMaster(const ClusterSnapshot& cluster)
{
    const ShardState* shard = firstShard(cluster);
    return shard ? shard->master : 1;
}

/// Two writers, one on each side of a split: `1,4`.
QString bothSides(const ClusterSnapshot& cluster)
{
    return QStringLiteral("%1,%2").arg(firstMaster(cluster)).arg(otherSide(cluster));
}

} // namespace

LedgerPanel::LedgerPanel(ActionPort& port, QWidget* parent)
    : QWidget(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_writersModel(new WritersModel(this))
    , m_lostModel(new LostModel(this))
    , m_writers(makeView(QStringLiteral("ledger.writers"), tr("Writers of the ledger"), m_writersModel))
    , m_lost(makeView(QStringLiteral("ledger.lost"), tr("Acknowledged writes that are gone"), m_lostModel))
    , m_said(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
{
    setObjectName(QStringLiteral("ledger"));
    m_said->setObjectName(QStringLiteral("ledger.said"));
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->setContentsMargins(scaled(12), scaled(2), scaled(12), scaled(4));
    m_said->setMinimumHeight(0);
    m_writers->horizontalHeader()->setStretchLastSection(true);
    m_lost->horizontalHeader()->setSectionResizeMode(LostModel::Fault, QHeaderView::Stretch);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_writers);
    halves->addWidget(m_lost);
    halves->setSizes({500, 500});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_said);
    column->addWidget(halves, 1);
    connect(&port, &ActionPort::finished, this, &LedgerPanel::tell);
    showColumns();
    tell();
}

QTableView* LedgerPanel::makeView(const QString& name, const QString& accessibleName,
                                  QAbstractItemModel* model)
{
    auto* view = new QTableView(this);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    dressTable(*view);
    copyOnShortcut(*view);
    view->setMinimumHeight(0);
    const auto fit = [view] {
        const QFontMetrics metrics(Theme::current().font(9.5));
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QString header = view->model()->headerData(column, Qt::Horizontal).toString();
            // The first column says who or when; the others are numbers and short words.
            const QString widest = column == 0 ? tr("c99 beside node 99") : QStringLiteral("100,000");
            view->setColumnWidth(column, scaled(22) + qMax(metrics.horizontalAdvance(header),
                                                           metrics.horizontalAdvance(widest)));
        }
    };
    connect(&Theme::current(), &Theme::changed, view, fit);
    fit();
    return view;
}

QWidget* LedgerPanel::buildBar()
{
    auto* bar = new PanelBar(this);
    CalmButton* start =
        addDeed(QStringLiteral("start"), tr("Write"),
                tr("Places two writers in the network, one on each side of a split. Each element is written "
                   "once, and the ledger keeps every answer. Other choices are at the arrow"));
    auto* menu = new QMenu(start);
    menu->setToolTipsVisible(true);
    start->setMenu(menu);
    start->setPopupMode(QToolButton::MenuButtonPopup);
    connect(start, &CalmButton::clicked, this, [this] {
        submit({QStringLiteral("start")}, {{QStringLiteral("beside"), bothSides(*m_snapshot)}});
    });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillStartMenu(menu); });
    const auto plain = [this](CalmButton* button, const QString& verb) {
        connect(button, &CalmButton::clicked, this, [this, verb] { submit({verb}); });
    };
    plain(addDeed(QStringLiteral("stop"), tr("Stop writing"),
                  tr("Starts no new writes and waits for those under way")),
          QStringLiteral("stop"));
    plain(addDeed(QStringLiteral("read"), tr("Read back"),
                  tr("Waits until all is healed and quiet, reads every element from its owner, and names "
                     "what is lost")),
          QStringLiteral("read"));
    CalmButton* save =
        addDeed(QStringLiteral("export"), tr("Export…"), tr("Saves every operation to a file, one a line"));
    connect(save, &CalmButton::clicked, this, &LedgerPanel::askForFile);
    plain(addDeed(QStringLiteral("forget"), tr("Forget"),
                  tr("Deletes the ledger's own keys from the cluster, and its account")),
          QStringLiteral("forget"));
    for (const Deed& deed : m_deeds)
        bar->row()->addWidget(deed.button);
    bar->row()->addStretch(1);
    return bar;
}

CalmButton* LedgerPanel::addDeed(const QString& verb, const QString& text, const QString& tip)
{
    auto* button =
        new CalmButton(text, verb == u"start" ? CalmButton::Kind::Primary : CalmButton::Kind::Plain, this);
    button->setObjectName(QStringLiteral("ledger.") + verb);
    button->setAccessibleName(text);
    m_deeds.push_back({button, verb, tip});
    return button;
}

void LedgerPanel::fillStartMenu(QMenu* menu)
{
    menu->clear();
    const QString one = QString::number(firstMaster(*m_snapshot));
    const QString both = bothSides(*m_snapshot);
    const auto add = [&](const QString& name, const QString& text, const QString& tip, const QString& beside,
                         const QString& wait) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("ledger.start.") + name);
        action->setToolTip(tip);
        std::vector<std::pair<QString, QString>> options{{QStringLiteral("beside"), beside}};
        if (!wait.isEmpty())
            options.emplace_back(QStringLiteral("wait"), wait);
        connect(action, &QAction::triggered, this,
                [this, options] { submit({QStringLiteral("start")}, options); });
    };
    add(QStringLiteral("one"), tr("One writer beside node %1").arg(one),
        tr("ledger start beside=%1").arg(one), one, {});
    add(QStringLiteral("both"), tr("On both sides of a split: beside nodes %1").arg(both),
        tr("ledger start beside=%1").arg(both), both, {});
    add(QStringLiteral("wait"), tr("The same, each write with WAIT 1"),
        tr("ledger start beside=%1 wait=1: a write counts only when a replica has it too").arg(both), both,
        QStringLiteral("1"));
    menu->addSeparator();
    QAction* other = menu->addAction(tr("Other…"));
    other->setObjectName(QStringLiteral("ledger.start.other"));
    connect(other, &QAction::triggered, this, [this, both] {
        Q_EMIT lineProposed(QStringLiteral("ledger start beside=%1 wait=0 rate=400").arg(both));
    });
}

void LedgerPanel::submit(const QStringList& words, const std::vector<std::pair<QString, QString>>& options)
{
    m_port.submit({QStringLiteral("ledger"), words, options});
}

void LedgerPanel::askForFile()
{
    QFileDialog dialog(this, tr("Every operation of the ledger, a line each"),
                       QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                       tr("Tables (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(QStringLiteral("ledger.csv"));
    if (dialog.exec() == QDialog::Accepted)
        submit({QStringLiteral("export"), dialog.selectedFiles().constFirst()});
}

void LedgerPanel::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    m_writersModel->setLedger(snapshot->ledger);
    m_lostModel->setReport(snapshot->ledger.report);
    showColumns();
    tell();
}

/// While they write, what they get now; after reading back, what is lost. There is seldom room for both.
void LedgerPanel::showColumns()
{
    const bool read = m_snapshot->ledger.report != nullptr;
    m_writers->setColumnHidden(WritersModel::Lost, !read);
    m_writers->setColumnHidden(WritersModel::Recovered, !read);
    m_writers->setColumnHidden(WritersModel::Now, read);
}

QString LedgerPanel::sentence() const
{
    const LedgerState& ledger = m_snapshot->ledger;
    const QLocale locale;
    switch (ledger.phase) {
    case Phase::Off:
        return tr("Writers write each element once and record every answer. After a failure has healed, "
                  "reading back names each write that was acknowledged and is gone.");
    case Phase::Writing:
        return tr("Writing. Now break something: a writer is on the same side as the node beside it. Then "
                  "heal, and read back.");
    case Phase::Stopped:
        return ledger.note.isEmpty() ? tr("Writing has stopped. Heal what is broken, then read back.")
                                     : ledger.note;
    case Phase::Reading:
        return tr("Reading back: %1 %").arg(qRound(100 * ledger.progress));
    case Phase::Read:
        break;
    }
    if (!ledger.report)
        return {};
    const LedgerReport& report = *ledger.report;
    QString text =
        report.lost == 0
            ? tr("None of the %1 acknowledged writes is lost.").arg(locale.toString(report.accepted))
            : tr("Lost: %2 of %1 acknowledged writes.")
                  .arg(locale.toString(report.accepted), locale.toString(report.lost));
    if (report.unknown > 0)
        text +=
            QLatin1Char(' ') + tr("There all the same: %2 of %1 writes without an answer.")
                                   .arg(locale.toString(report.unknown), locale.toString(report.recovered));
    if (report.phantom > 0)
        text += QLatin1Char(' ') +
                tr("Refused, and yet there: %1. That must not happen.").arg(locale.toString(report.phantom));
    return text;
}

void LedgerPanel::tell()
{
    const LedgerState& ledger = m_snapshot->ledger;
    m_said->setText(sentence());
    const bool lost = ledger.phase == Phase::Read && ledger.lost + ledger.phantom > 0;
    m_said->setTone(lost ? Tone::Bad : ledger.phase == Phase::Read ? Tone::Good : Tone::Muted);
    m_writers->setVisible(!ledger.writers.empty());
    m_lost->setVisible(m_lostModel->rowCount() > 0);
    for (const Deed& deed : m_deeds) {
        Action action{QStringLiteral("ledger"), {deed.verb}, {}};
        if (deed.verb == u"export")
            action.arguments << QStringLiteral("file");
        const auto reason = m_port.whyNot(action);
        deed.button->setEnabled(!reason);
        QString line = QStringLiteral("ledger ") + deed.verb;
        if (deed.verb == u"start")
            line += QStringLiteral(" beside=%1").arg(bothSides(*m_snapshot));
        deed.button->setToolTip(reason ? *reason : QStringLiteral("%1 — %2").arg(line, deed.tip));
    }
}

} // namespace ringside
