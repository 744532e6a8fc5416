#pragma once

#include "core/action/action.h"
#include "widgets/welcome/lab_card.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace ringside {

class CalmButton;
class ClusterSketch;
class CreateForm;
class ThemedLabel;

/// What the window shows while there is no cluster: one obvious button and a few choices on the first start,
/// the labs of earlier runs on later ones, and how to get a server program where none was found. GUI thread
/// only.
///
/// Names: welcome, welcome.new, welcome.back, welcome.error, welcome.install, and those of CreateForm and
/// LabCard.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// The first is the default. None: the page says how to install one.
    void setPrograms(const QList<ProgramFacts>& programs);
    /// Latest first; none: first start.
    void setLabs(const QList<LabFacts>& labs);
    void setBasePort(int port);

public Q_SLOTS:
    void showError(const QString& text);
    void clearError();
    void showCreate();

Q_SIGNALS:
    void createRequested(const ringside::Action& action, const QString& labName);
    void continueRequested(const QString& labName);
    void lessonsRequested();
    /// "Look again" on the page without a server program.
    void searchRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeLabs();
    QWidget* makeCreate();
    QWidget* makeNone();
    QWidget* makeLessons();
    void fitCards();
    void turn();
    void moveFocus(QWidget* page, bool hadIt);

    QList<LabFacts> m_labs;
    bool m_havePrograms = true;
    bool m_wantCreate = false;
    ClusterSketch* m_sketch;
    CreateForm* m_form;
    ThemedLabel* m_tagline;
    QWidget* m_labsPage;
    QVBoxLayout* m_cards;
    QList<QWidget*> m_goOn; ///< the buttons of the cards
    QScrollArea* m_cardScroll;
    QWidget* m_createPage;
    CalmButton* m_back;
    CalmButton* m_fresh;
    CalmButton* m_again;
    QWidget* m_nonePage;
    QWidget* m_lessons = nullptr;
    QWidget* m_errorBox;
    ThemedLabel* m_error;
};

} // namespace ringside
