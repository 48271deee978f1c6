/** What each number means. One constant each, so that whoever shows a few need not carry the others. */
export const users =
  'Distinct people with at least one activity in the range shown: any event – or content work only, where that is chosen –, but for reads and failures that only the Compliance API records. People are told apart by account id, then by e-mail – never by name. The system, API keys and other services are not people.';
export const conversations =
  'Events named conversation_created. Messages in existing conversations are not in an audit log.';
export const projects = 'Events named project_created.';
export const files =
  'Events named file_uploaded. Documents added to a project are a separate event and not counted here.';
export const change =
  'Compared with the same stretch just before it, cut at the same time of day as the newest event, so that an unfinished day is compared with an equally unfinished one. “n/a” where the log does not reach back that far.';
export const dailyActiveUsers =
  'Distinct people with at least one activity on the day; where points are weeks or months, in that week or month. Days without events count as 0. The first and the last day of a log are partial: an export begins and ends within a day.';
export const rollingMean =
  'Mean of the day and the six days before it, quiet days counted as 0. It begins on the seventh complete day and leaves partial days out.';
export const dailyConversations =
  'Events named conversation_created on the day, or in the week or month where points are that, by anyone.';
export const periods =
  'Last 7 (30) days: the day of the newest event in the log and the 6 (29) calendar days before it – not counted from today. All time: everything loaded.';
export const leaderboard =
  'Conversations created by each person in the last 7 days, the last 30 days and all time. “Seen in this log”: a log covers at most 180 days; single messages, Claude Code sessions and API use are not in it.';
export const activeDays = 'Calendar days of the range shown on which the person has at least one activity.';
export const neverSeen =
  'People on the loaded list of users (users.json of a data export) who act in no event of any loaded file. Compared by account id, then by e-mail – never by name. A log covers at most 180 days: someone may have used Claude before, or without leaving an event.';
export const coverage =
  'A file covers the days from its first event to its last, in UTC. A covered day without events is quiet; a day that no file covers is a gap: nobody knows what happened on it. Logs of more than 400 days are drawn in weeks.';
export const lastSeen = 'The person’s newest event of any kind in the whole log.';
export const firstSeen =
  'The person’s oldest event of any kind in the whole log. People may have been there before the log begins.';
export const personStatus =
  'On the day of the newest event in the log, whatever range is shown. Active: at least one activity in the last 7 days. New: besides, first seen in these 7 days; only where the log covers the 7 days before, too. Quiet: days since the last activity, 7 or more. No activity: only events that show none.';
export const personTrend =
  'Events of any kind by the person over the range shown: by day up to two months, by week or month beyond. Each line has its own height. Partial days and weeks are dashed.';
export const peopleBehind =
  'Everybody with at least one of the events that make up the number, and how many of them are theirs. Events by no person (the system, API keys and other services) are counted below the list, so that all add up.';
export const personEvents =
  'Events of any kind by the person, as the clocks of the chosen zone show their days.';
export const rollingUsers =
  'Distinct people with at least one activity in the 7 (30) days that end with the day. Drawn only where the log holds all of these days. Counted anew for each day, never added up from days.';
export const stickiness =
  'Mean of the daily active users over the complete days shown, and the people of the last 7 days, each as a share of the people of the last 30 days.';
export const lifecycle =
  'Active people of a week. New: their first activity in this log. A log covers at most 180 days: someone new in it may have used Claude before, and of its first week nobody can tell. Back after a pause: active before, but not in the week before.';
export const weekHours =
  'Activities of people by weekday and hour of the chosen time zone, over all days shown. Each colour stands for about a fifth of the hours with any activity.';
export const whatChanged =
  'Users, conversations, projects and files of the last 30 days (7 in a shorter log; the range, if one is chosen) against the same stretch just before. Told are changes of at least 10 % that are larger than chance: 2.6 standard deviations of the difference of two counts.';
export const distribution =
  'People in this log by how many conversations they started in the days shown. The top 10 % are the tenth of these people with the most conversations, rounded up.';
export const platforms =
  'Activities of people by the client that the record names. “Not recorded” means just that: the audit log leaves it empty for some kinds of events, and the Compliance API does not name it at all.';
export const categories =
  'All events, by anyone, by what they are about, told by how their names begin. Data quality lists the names that are not known.';
export const projectSplit =
  'Events named conversation_created in the days shown, by whether the record names a project. Conversations that were moved into a project later count as stand-alone.';
