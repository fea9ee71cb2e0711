package org.hito.gateway.chain.domain;

import java.util.List;

/**
 * The neighbours of one thing in one relation and direction.
 *
 * @param filter the filter by which the list of the neighbours finds them all; null where there is
 *     none
 * @param codes the first of them
 * @param count the number of all of them
 * @param atLeast true if counting stopped there
 */
public record Bundle(Side side, String filter, List<String> codes, long count, boolean atLeast) {

  public Bundle {
    codes = List.copyOf(codes);
  }

  /** True if all of them are named. */
  boolean isComplete() {
    return !atLeast && codes.size() == count;
  }

  Node neighbour(String code) {
    return new Node(side.to(), code);
  }
}
