/** A process that holds an embedded store for writing until its parent lets go. */
import Database from 'better-sqlite3';

const database = new Database(process.argv[2]);
database.exec('begin immediate');
process.once('disconnect', () => {
  database.close();
  process.exit();
});
process.send?.('held');
