#include "widgets/welcome/welcome_page.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/copy_line.h"
#include "widgets/dress/notice.h"
#include "widgets/dress/themed_label.h"
#include "widgets/theme/theme.h"
#include "widgets/welcome/cluster_sketch.h"
#include "widgets/welcome/create_form.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ringside {

namespace {

QScrollArea* bareScroll(QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus); // it shows no focus, and follows that of what is in it
    QObject::connect(qApp, &QApplication::focusChanged, scroll, [scroll](const QWidget*, QWidget* now) {
        if (now && scroll->isAncestorOf(now))
            scroll->ensureWidgetVisible(now);
    });
    return scroll;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_sketch(new ClusterSketch(this))
    , m_form(new CreateForm(m_sketch, this))
    , m_tagline(new ThemedLabel(11, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_error(nullptr)
{
    setObjectName(QStringLiteral("welcome"));
    setAccessibleName(tr("Welcome"));
    auto* title = new ThemedLabel(26, ThemedLabel::Face::Bold, Tone::Text, this);
    title->setText(tr("Ringside"));
    m_tagline->setText(tr("A real Redis Cluster on this machine. Watch it, break it, see why it survives."));
    m_tagline->setWordWrap(true);
    auto* notice = new Notice(Tone::Bad, this);
    m_error = notice->label();
    m_error->setObjectName(QStringLiteral("welcome.error"));
    m_errorBox = notice;
    m_errorBox->hide();
    m_labsPage = makeLabs();
    m_createPage = makeCreate();
    m_nonePage = makeNone();

    auto* words = new QVBoxLayout;
    words->setSpacing(scaled(10));
    words->addStretch(1);
    words->addWidget(title);
    words->addWidget(m_tagline);
    words->addSpacing(scaled(12));
    words->addWidget(m_errorBox);
    for (QWidget* page : {m_labsPage, m_createPage, m_nonePage})
        words->addWidget(page);
    words->addSpacing(scaled(8));
    words->addWidget(makeLessons());
    words->addStretch(1);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(scaled(40), scaled(24), scaled(40), scaled(24));
    row->setSpacing(scaled(52));
    row->addStretch(2);
    m_sketch->setMaximumSize(scaled(460), scaled(460));
    row->addWidget(m_sketch, 7);
    row->addLayout(words, 7);
    row->addStretch(2);
    auto* scroll = bareScroll(this);
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_form, &CreateForm::createRequested, this, [this](const Action& action, const QString& name) {
        clearError();
        Q_EMIT createRequested(action, name);
    });
    connect(&Theme::current(), &Theme::changed, this, &WelcomePage::fitCards);
    fitCards();
    turn();
}

QWidget* WelcomePage::makeLabs()
{
    auto* page = new QWidget(this);
    auto* cards = new QWidget;
    m_cards = new QVBoxLayout(cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(scaled(9));
    m_cardScroll = bareScroll(page);
    m_cardScroll->setWidget(cards);
    cards->setAutoFillBackground(false);
    m_fresh = new CalmButton(tr("New lab…"), CalmButton::Kind::Plain, page);
    m_fresh->setObjectName(QStringLiteral("welcome.new"));
    m_fresh->setToolTip(tr("Starts another cluster. The data of these labs stays."));
    connect(m_fresh, &CalmButton::clicked, this, &WelcomePage::showCreate);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(12));
    column->addWidget(m_cardScroll);
    column->addWidget(m_fresh, 0, Qt::AlignLeft);
    return page;
}

QWidget* WelcomePage::makeCreate()
{
    auto* page = new QWidget(this);
    m_back = new CalmButton(tr("‹ Back to the labs"), CalmButton::Kind::Link, page);
    m_back->setObjectName(QStringLiteral("welcome.back"));
    connect(m_back, &CalmButton::clicked, this, [this] {
        m_wantCreate = false;
        turn();
    });
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_form);
    column->addStretch();
    return page;
}

/// The other way in: somebody who does not know yet what to do.
QWidget* WelcomePage::makeLessons()
{
    m_lessons = new QWidget(this);
    auto* words = new ThemedLabel(10.5, ThemedLabel::Face::Normal, Tone::Muted, m_lessons);
    words->setText(tr("New to Redis Cluster? Be led, step by step:"));
    auto* button = new CalmButton(tr("Lessons"), CalmButton::Kind::Plain, m_lessons);
    button->setObjectName(QStringLiteral("welcome.lessons"));
    button->setToolTip(tr("Predict, then do it on a real cluster, and see whether it was so"));
    connect(button, &CalmButton::clicked, this, &WelcomePage::lessonsRequested);
    auto* row = new QHBoxLayout(m_lessons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    row->addWidget(words);
    row->addWidget(button);
    row->addStretch(1);
    return m_lessons;
}

QWidget* WelcomePage::makeNone()
{
    auto* page = new QWidget(this);
    page->setObjectName(QStringLiteral("welcome.none"));
    auto* title = new ThemedLabel(14, ThemedLabel::Face::Bold, Tone::Text, page);
    title->setText(tr("No server program found"));
    auto* words = new ThemedLabel(10.5, ThemedLabel::Face::Normal, Tone::Muted, page);
    words->setWordWrap(true);
    words->setText(tr("Ringside starts real redis-server, valkey-server or redict-server processes. It found "
                      "none of these programs on this machine. On Debian and Ubuntu this installs one:"));
    auto* command = new CopyLine(QStringLiteral("welcome.install"), page);
    command->setText(QStringLiteral("sudo apt install redis-server redis-tools"));
    m_again = new CalmButton(tr("Look again"), CalmButton::Kind::Primary, page);
    m_again->setObjectName(QStringLiteral("welcome.again"));
    m_again->setLarge(true);
    m_again->setToolTip(tr("Searches the usual places and PATH once more"));
    connect(m_again, &CalmButton::clicked, this, &WelcomePage::searchRequested);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(12));
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(command);
    column->addSpacing(scaled(6));
    column->addWidget(m_again, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

void WelcomePage::setPrograms(const QList<ProgramFacts>& programs)
{
    m_havePrograms = !programs.isEmpty();
    m_form->setPrograms(programs);
    turn();
}

void WelcomePage::setLabs(const QList<LabFacts>& labs)
{
    m_labs = labs;
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        if (QWidget* card = item->widget()) { // it may be the one that was just clicked
            card->hide();
            card->deleteLater();
        }
        delete item;
    }
    QStringList names;
    m_goOn.clear();
    for (const LabFacts& lab : labs) {
        auto* card = new LabCard(lab, names.isEmpty(), m_labsPage);
        connect(card, &LabCard::continueRequested, this, &WelcomePage::continueRequested);
        m_cards->addWidget(card);
        m_goOn << card->button();
        names << lab.name;
    }
    for (qsizetype i = 0; i < m_goOn.size(); ++i) // they were made after what stands below them
        setTabOrder(i ? m_goOn[i - 1] : m_back, m_goOn[i]);
    if (!m_goOn.isEmpty())
        setTabOrder(m_goOn.last(), m_fresh);
    if (QWidget* lessons = m_lessons->findChild<QWidget*>(QStringLiteral("welcome.lessons")))
        setTabOrder(m_fresh, lessons);
    m_cards->addStretch();
    fitCards();
    m_form->setTakenNames(names);
    turn();
}

void WelcomePage::fitCards()
{
    for (QWidget* page : {m_labsPage, m_createPage, m_nonePage})
        page->setMinimumWidth(scaled(410)); // the drawing keeps its place from page to page
    m_cardScroll->setFixedHeight(qMin(m_cards->sizeHint().height(), scaled(340)));
}

void WelcomePage::setBasePort(int port)
{
    m_form->setBasePort(port);
}

void WelcomePage::showError(const QString& text)
{
    m_error->setText(text);
    m_errorBox->setVisible(!text.isEmpty());
}

void WelcomePage::clearError()
{
    showError({});
}

void WelcomePage::showCreate()
{
    m_wantCreate = true;
    turn();
}

void WelcomePage::turn()
{
    QWidget* page = m_createPage;
    if (!m_havePrograms)
        page = m_nonePage;
    else if (!m_labs.isEmpty() && !m_wantCreate)
        page = m_labsPage;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_back->setVisible(!m_labs.isEmpty());
    for (QWidget* each : {m_labsPage, m_createPage, m_nonePage})
        each->setVisible(each == page);
    m_lessons->setVisible(m_havePrograms);
    if (page == m_labsPage && !m_labs.isEmpty())
        m_sketch->setShape(m_labs.front().masters,
                           m_labs.front().masters ? m_labs.front().replicas / m_labs.front().masters : 0);
    else if (page == m_createPage)
        m_form->refresh();
    moveFocus(page, hadFocus);
}

/// The keyboard begins at the one thing to press of the page that is seen; what is hidden never has it.
void WelcomePage::moveFocus(QWidget* page, bool hadIt)
{
    QWidget* first = m_again;
    if (page == m_createPage)
        first = m_form->firstField();
    else if (page == m_labsPage)
        first = m_goOn.value(0, m_fresh);
    setFocusProxy(first);
    if (hadIt)
        first->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_sketch->setVisible(width() >= scaled(820)); // the choices go before the drawing
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().window());
}

} // namespace ringside
