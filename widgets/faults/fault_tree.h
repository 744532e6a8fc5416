#pragma once

#include <QTreeView>

namespace ringside {

/// The view of a FaultModel in the window's calm dress: no box, whole rows, a mark for the kind of fault.
/// Space, Delete and copying ask for what the keys mean; the arrow keys walk and unfold.
class FaultTree : public QTreeView
{
    Q_OBJECT
public:
    explicit FaultTree(QWidget* parent = nullptr);

Q_SIGNALS:
    void toggleWanted(const QModelIndex& index); ///< Space
    void liftWanted(const QModelIndex& index);   ///< Delete

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void copy() const;
};

} // namespace ringside
