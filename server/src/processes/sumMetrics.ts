import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from 'prom-client'

type Metric = MetricObjectWithValues<MetricValue<string>>

/**
 * Adds up the metrics of several processes, as text for Prometheus. A metric that must not be
 * summed says so itself (`aggregator`): the delay of the event loop is averaged, and a process's
 * start time is left out.
 *
 * @param answers The metrics of each process; an answer that is not a list did not come in time.
 */
export async function sumMetrics(answers: readonly unknown[]): Promise<string> {
  const lists = answers.filter((answer): answer is Metric[] => Array.isArray(answer))
  return AggregatorRegistry.aggregate(lists).metrics()
}
