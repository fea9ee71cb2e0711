package org.hito.gateway.dashboard.chain;

import java.util.List;
import org.hito.gateway.dashboard.chart.Svg;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;

/**
 * Draws a thing and its surroundings: on its left what refers to it, on its right what it refers
 * to; on narrow screens one below the other. Each box links to the chain around it; neighbours that
 * are left out link to their list.
 */
final class ChainPicture {

  private static final int SHOWN = 5;
  private static final int BOX = 280;
  private static final int CHARACTERS = 30; // that fit into a box
  private static final int BOLD_CHARACTERS = 26;
  private static final int BOX_HEIGHT = 46;
  private static final int STEP = 54;
  private static final int HEAD = 30;
  private static final int WIDE = 960;
  private static final int NARROW = 320;

  private final Frame frame;
  private final ChainModel page;
  private final StringBuilder edges = new StringBuilder();
  private final StringBuilder boxes = new StringBuilder();

  private ChainPicture(Frame frame, ChainModel page) {
    this.frame = frame;
    this.page = page;
  }

  /** The markup for wide screens and for narrow ones. */
  static String of(Frame frame, ChainModel page) {
    return new ChainPicture(frame, page).wide() + new ChainPicture(frame, page).narrow();
  }

  private String wide() {
    List<Neighbours> left = page.around().stream().filter(Neighbours::isStatedByOthers).toList();
    List<Neighbours> right =
        page.around().stream().filter(group -> !group.isStatedByOthers()).toList();
    int height = Math.max(Math.max(height(left), height(right)), BOX_HEIGHT + 2 * HEAD);
    int middle = height / 2;
    int centre = (WIDE - BOX) / 2;
    side(left, 0, (height - height(left)) / 2, BOX, centre, middle);
    side(right, WIDE - BOX, (height - height(right)) / 2, WIDE - BOX, centre + BOX, middle);
    box(page.start(), centre, middle - BOX_HEIGHT / 2.0, "start");
    return svg("wide", WIDE, height);
  }

  private String narrow() {
    box(page.start(), 0, 0, "start");
    int from = BOX_HEIGHT + 8;
    edges.append(
        "<path class=\"edge\" d=\"M12 %s V%s\"/>"
            .formatted(BOX_HEIGHT, from + height(page.around()) - STEP / 2.0));
    side(page.around(), NARROW - BOX, from, NARROW - BOX, 12, -1);
    return svg("narrow", NARROW, from + height(page.around()));
  }

  private String svg(String screen, int width, int height) {
    return "<svg class=\"web %s\" viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"%s\">%s%s</svg>"
        .formatted(
            screen,
            width,
            height,
            Svg.escaped(frame.words().say("chain.picture", page.start().label())),
            edges,
            boxes);
  }

  private static int height(List<Neighbours> groups) {
    return groups.stream().mapToInt(group -> HEAD + rows(group) * STEP).sum();
  }

  private static int rows(Neighbours group) {
    return Math.min(group.things().size(), SHOWN) + (folded(group) > 0 ? 1 : 0);
  }

  private static int folded(Neighbours group) {
    return group.count() - Math.min(group.things().size(), SHOWN);
  }

  // toY is the height at which all edges meet, or -1 if each meets a line next to it
  private void side(List<Neighbours> groups, int x, int top, int fromX, int toX, int toY) {
    int y = top;
    for (Neighbours group : groups) {
      String count = frame.words().whole(group.count());
      text("relation", x, y + 20, frame.text("relation", group.relation()) + " · " + count);
      y += HEAD;
      List<Thing> shown = group.things().stream().limit(SHOWN).toList();
      for (Thing one : shown) {
        edge(fromX, y + BOX_HEIGHT / 2, toX, toY);
        box(one, x, y, "");
        y += STEP;
      }
      if (folded(group) > 0) {
        edge(fromX, y + BOX_HEIGHT / 2, toX, toY);
        fold(group, x, y);
        y += STEP;
      }
    }
  }

  private void edge(int fromX, int fromY, int toX, int toY) {
    int bend = (fromX + toX) / 2;
    int end = toY < 0 ? fromY : toY;
    edges.append(
        "<path class=\"edge\" d=\"M%d %d C%d %d %d %d %d %d\"/>"
            .formatted(fromX, fromY, bend, fromY, bend, end, toX, end));
  }

  private void box(Thing node, double x, double y, String style) {
    Badge badge = page.badge(node);
    String status = badge == null ? "" : " · " + badge.shape() + " " + badge.word();
    String kind = frame.words().kind(node.text("kind")) + status;
    String address =
        style.isEmpty()
            ? frame.chain(node.text("kind"), node.code())
            : frame.page(node.text("kind"), node.code());
    link(address, style, x, y, node.label(), kind);
  }

  private void fold(Neighbours group, double x, double y) {
    String more = frame.words().count("chain.folded", folded(group));
    link("#" + group.id(), "folded", x, y, more, frame.text("relation", group.relation()));
  }

  private static String lines(String label, int characters, String below) {
    return "<text class=\"label\" x=\"12\" y=\"20\">%s</text><text x=\"12\" y=\"37\">%s</text>"
        .formatted(
            Svg.escaped(Svg.cut(label, characters)), Svg.escaped(Svg.cut(below, CHARACTERS + 8)));
  }

  // what is wider than characters usually are is cut by the picture within the picture
  private void link(String address, String style, double x, double y, String label, String below) {
    boxes.append(
        "<a href=\"%s\" class=\"%s\" aria-label=\"%s, %s\"><svg x=\"%s\" y=\"%s\" width=\"%d\" height=\"%d\"><rect x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" rx=\"6\"/>%s</svg></a>"
            .formatted(
                Svg.escaped(address),
                style,
                Svg.escaped(label),
                Svg.escaped(below),
                Svg.at(x),
                Svg.at(y),
                BOX,
                BOX_HEIGHT,
                BOX - 2,
                BOX_HEIGHT - 2,
                lines(label, style.equals("start") ? BOLD_CHARACTERS : CHARACTERS, below)));
  }

  private void text(String style, double x, double y, String text) {
    boxes.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(style, Svg.at(x), Svg.at(y), Svg.escaped(text)));
  }
}
