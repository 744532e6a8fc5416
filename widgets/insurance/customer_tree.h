#pragma once

#include <QJsonObject>
#include <QTreeWidget>

namespace ringside {

/// A customer as `insurance show` told it, to be read and unfolded: profile, policies with their claims,
/// keys. What is unfolded stays so when the same customer is told again. GUI thread. Object name:
/// insurance.tree.
class CustomerTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit CustomerTree(QWidget* parent = nullptr);

    void setCustomer(const QJsonObject& customer);
    /// The policy of the row that is chosen, or of the claim in it; empty: none is.
    QString chosenPolicy() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QTreeWidgetItem* add(QTreeWidgetItem* above, const QString& id, const QString& name,
                         const QString& value = {});
    void addFields(QTreeWidgetItem* above, const QJsonObject& fields);
    void addPolicy(const QJsonObject& policy);
    void addClaim(const QJsonObject& claim);
    void addKeys();
    QTreeWidgetItem* itemOf(const QString& id) const;
    void fitColumns();

    QJsonObject m_customer;
};

} // namespace ringside
