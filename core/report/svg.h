#pragma once

#include <QString>

namespace ringside::svg {

/// A coordinate: at most two digits behind the point, always with a point.
QString number(double value);

/// A text at (x, y). `anchor` is start, middle or end. Escaped.
QString text(double x, double y, const char* anchor, const QString& text);

QString line(double x1, double y1, double x2, double y2, const char* cssClass);

/// A rectangle with a tooltip; an empty one is left out.
QString rect(double x, double y, double width, double height, const QString& cssClass,
             const QString& tooltip = {});

/// The beginning and the end of a drawing that fills its column. `name` is read aloud by a screen reader.
QString begin(double width, double height, const QString& name);
QString end();

} // namespace ringside::svg
