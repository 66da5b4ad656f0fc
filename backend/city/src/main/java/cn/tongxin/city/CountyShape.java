package cn.tongxin.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outline of a county: all its rings; a point is inside when a ray crosses an odd number. */
final class CountyShape {

    private final Point label;
    private final List<List<Point>> rings;
    private final Point southWest;
    private final Point northEast;

    private CountyShape(Point label, List<List<Point>> rings) {
        this.label = label;
        this.rings = rings;
        List<Point> all = rings.stream().flatMap(List::stream).toList();
        this.southWest =
                new Point(
                        all.stream().mapToDouble(Point::lon).min().orElseThrow(),
                        all.stream().mapToDouble(Point::lat).min().orElseThrow());
        this.northEast =
                new Point(
                        all.stream().mapToDouble(Point::lon).max().orElseThrow(),
                        all.stream().mapToDouble(Point::lat).max().orElseThrow());
    }

    static Map<String, CountyShape> read() {
        Map<String, CountyShape> shapes = new LinkedHashMap<>();
        try (InputStream json = CsvFile.open("nanning-counties.geojson")) {
            for (JsonNode feature : new ObjectMapper().readTree(json).path("features")) {
                JsonNode properties = feature.path("properties");
                List<List<Point>> rings = new ArrayList<>();
                collectRings(feature.path("geometry").path("coordinates"), rings);
                shapes.put(
                        properties.path("code").asText(),
                        new CountyShape(point(properties.path("cp")), rings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the outlines of the counties", e);
        }
        return shapes;
    }

    /**
     * Polygon and MultiPolygon differ only in depth: a ring is the array whose items are points.
     */
    private static void collectRings(JsonNode coordinates, List<List<Point>> into) {
        if (coordinates.path(0).path(0).isNumber()) {
            List<Point> ring = new ArrayList<>();
            coordinates.forEach(pair -> ring.add(point(pair)));
            into.add(ring);
        } else {
            coordinates.forEach(part -> collectRings(part, into));
        }
    }

    private static Point point(JsonNode pair) {
        return new Point(pair.path(0).asDouble(), pair.path(1).asDouble());
    }

    Point label() {
        return label;
    }

    boolean contains(Point p) {
        boolean inside = false;
        for (List<Point> ring : rings) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                Point a = ring.get(i);
                Point b = ring.get(j);
                if ((a.lat() > p.lat()) != (b.lat() > p.lat())
                        && p.lon()
                                < (b.lon() - a.lon()) * (p.lat() - a.lat()) / (b.lat() - a.lat())
                                        + a.lon()) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** A point of the county, at least so many km away from its border. */
    Point draw(Draw draw, double marginKm) {
        double halfLon = (northEast.lon() - southWest.lon()) / 2;
        double halfLat = (northEast.lat() - southWest.lat()) / 2;
        while (true) {
            Point candidate =
                    new Point(
                            southWest.lon() + halfLon * (1 + draw.symmetric()),
                            southWest.lat() + halfLat * (1 + draw.symmetric()));
            if (contains(candidate)
                    && contains(candidate.plusKm(marginKm, 0))
                    && contains(candidate.plusKm(-marginKm, 0))
                    && contains(candidate.plusKm(0, marginKm))
                    && contains(candidate.plusKm(0, -marginKm))) {
                return candidate;
            }
        }
    }
}
