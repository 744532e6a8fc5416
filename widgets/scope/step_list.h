#pragma once

#include "widgets/scope/scope_words.h"

#include <QWidget>

namespace ringside {

/// The six steps one below the other: a tick for what is done, an arrow and a ground for what comes next. GUI
/// thread. Object name: scope.steps.
class StepList : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);

    void setLines(const std::vector<ScopeStepLine>& lines);
    const std::vector<ScopeStepLine>& lines() const { return m_lines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double rowHeight() const;

    std::vector<ScopeStepLine> m_lines;
};

} // namespace ringside
