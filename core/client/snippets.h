#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ringside::client {

/// What a student's own client has to know of a cluster.
struct SnippetSite
{
    std::vector<int> ports;    ///< of the nodes to begin with, all at 127.0.0.1
    QString passwordFile = {}; ///< where the password stands; empty: there is none
    QString password = {};     ///< the password itself, only when it is wanted in the text
};

/// A short program for one public client of the cluster, with the settings of Step 5.1 of the handout and a
/// comment where a client has no such setting: it writes and reads a key ten times a second until it is
/// ended, and tells each error. A plain value.
struct Snippet
{
    QString client;   ///< `ioredis`
    QString language; ///< `JavaScript`
    QString install;  ///< what to type first
    QString file;     ///< how it may be called
    QString text;
};

/// The name that all of them give their connections.
inline const QString kStudentName = QStringLiteral("ringside-student");

QStringList snippetClients();
/// Nothing: no such client.
std::optional<Snippet> snippetFor(const QString& client, const SnippetSite& site);

} // namespace ringside::client
