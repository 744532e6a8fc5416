#include "widgets/welcome/create_form.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/welcome/cluster_sketch.h"
#include "widgets/wishes/wishes.h"

#include <QGridLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ringside {

CreateForm::CreateForm(ClusterSketch* sketch, QWidget* parent)
    : QWidget(parent)
    , m_sketch(sketch)
    , m_name(new LineField(false, this))
    , m_masters(new Stepper(QStringLiteral("create.masters"), tr("Masters"), this))
    , m_replicas(new Stepper(QStringLiteral("create.replicas"), tr("Replicas of each master"), this))
    , m_timeout(new Stepper(QStringLiteral("create.timeout"), tr("Node timeout in milliseconds"), this))
    , m_port(new Stepper(QStringLiteral("create.port"), tr("Port of node 1"), this))
    , m_program(new ComboField(this))
    , m_password(new SwitchField(tr("Ask for a password"), this))
    , m_stepwise(new SwitchField(tr("Step by step, to watch it form"), this))
    , m_words(new ThemedLabel(11, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_hint(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Warning, this))
    , m_line(new ThemedLabel(9.5, ThemedLabel::Face::Mono, Tone::Muted, this))
    , m_go(new CalmButton(tr("Start a cluster"), CalmButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("create"));
    makeFields();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(18));
    grid->setVerticalSpacing(scaled(9));
    grid->setColumnStretch(1, 1);
    addRow(grid, tr("Masters"), m_masters);
    addRow(grid, tr("Replicas of each"), m_replicas);
    addRow(grid, tr("Node timeout, ms"), m_timeout);
    addRow(grid, tr("First port"), m_port);
    addRow(grid, tr("Server program"), m_program);
    addRow(grid, tr("Name of the lab"), m_name);
    grid->addWidget(m_password, grid->rowCount(), 1);
    grid->addWidget(m_stepwise, grid->rowCount(), 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(12));
    column->addWidget(m_go, 0, Qt::AlignLeft);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addSpacing(scaled(6));
    column->addLayout(grid);
    column->addWidget(m_line);
    column->addWidget(m_hint);
    const QList<QWidget*> order{
        m_go,      m_masters->box(), m_replicas->box(), m_timeout->box(), m_port->box(),
        m_program, m_name,           m_password,        m_stepwise};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    setTakenNames({});
}

void CreateForm::addRow(QGridLayout* grid, const QString& words, QWidget* field)
{
    auto* label = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
    label->setText(words);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1, Qt::AlignLeft);
}

void CreateForm::makeFields()
{
    m_go->setObjectName(QStringLiteral("create.go"));
    m_go->setLarge(true);
    m_words->setObjectName(QStringLiteral("create.words"));
    m_hint->setObjectName(QStringLiteral("create.hint"));
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(m_hint->fontMetrics().lineSpacing() * 2);
    m_hint->setAlignment(Qt::AlignTop);
    m_line->setObjectName(QStringLiteral("create.line"));
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("create.name"));
    m_name->setAccessibleName(tr("Name of the lab"));
    m_name->setToolTip(tr("Its data and settings are kept under this name."));
    m_name->setMaxLength(40);
    m_program->setObjectName(QStringLiteral("create.program"));
    m_program->setAccessibleName(tr("Server program"));
    m_program->setToolTip(tr("Which of the installed servers the nodes run"));
    m_password->setObjectName(QStringLiteral("create.password"));
    m_password->setToolTip(tr("requirepass and masterauth on every node. Off is fine here: the nodes listen "
                              "on this machine only."));
    m_stepwise->setObjectName(QStringLiteral("create.stepwise"));
    m_stepwise->setToolTip(tr("Shows each MEET, ADDSLOTS and REPLICATE instead of hurrying."));
    m_masters->box()->setRange(1, 30);
    m_replicas->box()->setRange(0, 5);
    m_timeout->box()->setRange(100, 60000);
    m_timeout->box()->setSingleStep(500);
    m_timeout->setToolTip(
        tr("How long a silent node is trusted: cluster-node-timeout. A short time makes failovers quick."));
    m_masters->box()->setValue(3);
    m_replicas->box()->setValue(1);
    m_timeout->box()->setValue(5000);
    m_port->box()->setRange(1024, 55000);
    m_port->box()->setSingleStep(100);
    m_port->box()->setValue(m_basePort);
    m_port->setToolTip(
        tr("Nodes listen on consecutive ports from here, and on each port + 10000 for the cluster bus."));
    for (const Stepper* stepper : {m_masters, m_replicas, m_timeout, m_port})
        connect(stepper->box(), &QSpinBox::valueChanged, this, &CreateForm::tell);
    connect(m_program, &QComboBox::currentIndexChanged, this, &CreateForm::tell);
    connect(m_name, &QLineEdit::textChanged, this, &CreateForm::tell);
    for (const SwitchField* field : {m_password, m_stepwise})
        connect(field, &SwitchField::toggled, this, &CreateForm::tell);
    connect(m_go, &CalmButton::clicked, this, [this] { Q_EMIT createRequested(action(), labName()); });
}

void CreateForm::setPrograms(const QList<ProgramFacts>& programs)
{
    const QString chosen = m_program->currentData().toString();
    m_program->clear();
    for (const ProgramFacts& program : programs) {
        m_program->addItem(tr("%1 %2").arg(program.name, program.version), program.path);
        m_program->setItemData(m_program->count() - 1, program.path, Qt::ToolTipRole);
    }
    m_program->setCurrentIndex(qMax(0, m_program->findData(chosen)));
    tell();
}

QWidget* CreateForm::firstField() const
{
    return m_go;
}

void CreateForm::setBasePort(int port)
{
    m_basePort = port;
    m_port->box()->setValue(port);
    tell();
}

void CreateForm::setTakenNames(const QStringList& names)
{
    const bool proposed = m_name->text().isEmpty() || !m_name->isModified();
    m_taken = names;
    QString name = QStringLiteral("lab");
    for (int i = 2; names.contains(name, Qt::CaseInsensitive); ++i)
        name = QStringLiteral("lab-%1").arg(i);
    if (proposed)
        m_name->setText(name);
    tell();
}

QString CreateForm::labName() const
{
    return m_name->text().trimmed();
}

QString CreateForm::nameProblem() const
{
    static const QRegularExpression good(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!good.match(labName()).hasMatch())
        return tr("A name has letters, digits, dots and dashes.");
    if (m_taken.contains(labName(), Qt::CaseInsensitive))
        return tr("A lab of that name exists already: continue it, or choose another name.");
    return {};
}

Action CreateForm::action() const
{
    wish::CreateChoices choices{m_masters->value(),
                                m_replicas->value(),
                                m_timeout->value(),
                                m_stepwise->isChecked(),
                                m_password->isChecked(),
                                {},
                                m_port->value() == m_basePort ? 0 : m_port->value()};
    if (m_program->currentIndex() > 0) // the first is what create takes by itself
        choices.program = m_program->currentData().toString();
    return wish::create(choices);
}

void CreateForm::tell()
{
    const int masters = m_masters->value(), replicas = masters * m_replicas->value();
    m_sketch->setShape(masters, m_replicas->value());
    m_words->setText(tr("%1, %2 on ports %3–%4 of this machine")
                         .arg(tr("%n masters", nullptr, masters), tr("%n replicas", nullptr, replicas))
                         .arg(m_port->value())
                         .arg(m_port->value() + masters + replicas - 1));
    QString hint = nameProblem();
    const bool bad = !hint.isEmpty();
    if (!bad && masters < 3)
        hint = tr("With fewer than 3 masters no majority is left when one dies: there will be no failover.");
    else if (!bad && replicas == 0)
        hint = tr("Without replicas, no node can take over a dead master's slots.");
    else if (!bad && masters + replicas > 60)
        hint = tr("%1 processes need about %2 MB of memory.")
                   .arg(masters + replicas)
                   .arg((masters + replicas) * 10);
    m_hint->setText(hint);
    m_hint->setTone(bad ? Tone::Bad : Tone::Warning);
    m_line->setText(action().shown());
    m_go->setEnabled(!bad);
    m_go->setToolTip(bad ? hint : wish::describe({action()}));
}

} // namespace ringside
