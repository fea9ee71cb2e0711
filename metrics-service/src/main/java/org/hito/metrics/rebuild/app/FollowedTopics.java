package org.hito.metrics.rebuild.app;

import java.util.List;
import org.hito.metrics.scorecard.domain.VersionedStrategy;
import org.hito.metrics.subject.domain.Subject;

/** All followed topics, read again from their beginning. */
public interface FollowedTopics extends AutoCloseable {

  /**
   * The subjects parsed from the next facts, in order; none once each topic is read up to the end
   * it had when its turn came. Another call reads on to the present ends. It blocks.
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
