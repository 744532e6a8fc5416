#pragma once

#include "widgets/scope/scope_words.h"

#include <QWidget>

namespace ringside {

/// The six steps side by side: a tick before what is done, an arrow and a ground for what comes next. In
/// short words where it is narrow. GUI thread. Object name: scope.steps.
class StepStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StepStrip(QWidget* parent = nullptr);

    void setLines(const std::vector<ScopeStepLine>& lines);
    const std::vector<ScopeStepLine>& lines() const { return m_lines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<ScopeStepLine> m_lines;
};

} // namespace ringside
