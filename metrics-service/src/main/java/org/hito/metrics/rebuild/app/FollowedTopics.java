package org.hito.metrics.rebuild.app;

import java.util.List;
import org.hito.metrics.scorecard.domain.VersionedStrategy;
import org.hito.metrics.subject.domain.Subject;

/** The topics of everything that is followed, read again from their beginning. */
public interface FollowedTopics extends AutoCloseable {

  /**
   * The subjects parsed from the next facts, in order; none once everything is read up to the ends
   * the topics had when their turn came. Asking again reads on to the ends they have by then. It
   * blocks.
   */
  List<Subject> next();

  /** The strategies read so far. */
  List<VersionedStrategy> strategies();

  /** The number of records read so far. */
  long records();

  @Override
  void close();

  /** Opens the topics. */
  interface Source {

    /** Reads them from their beginning; to be closed. It blocks. */
    FollowedTopics begin();
  }
}
