import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from 'prom-client'

type Metric = MetricObjectWithValues<MetricValue<string>>

/**
 * Adds up what several processes count, as text for Prometheus. A metric that is no sum says so
 * itself (`aggregator`): the delay of the event loop is averaged, a process's start is left out.
 *
 * @param answers The metrics of each process; an answer that is not a list did not come in time.
 */
export async function sumMetrics(answers: readonly unknown[]): Promise<string> {
  const lists = answers.filter((answer): answer is Metric[] => Array.isArray(answer))
  return AggregatorRegistry.aggregate(lists).metrics()
}
