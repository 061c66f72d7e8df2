package io.github.migrationtest.assertions;

import io.github.migrationtest.core.lock.TrafficReport;

/** Assertions on what users of a database would have felt during a step. */
public class TrafficReportAssert extends AbstractTrafficReportAssert<TrafficReportAssert> {

    public TrafficReportAssert(TrafficReport actual) {
        super(actual, TrafficReportAssert.class);
    }
}
