import { levels } from './levels.ts';

levels('currentState', [
  [3, 'NetSuite does the invoices, intercompany is netted off in Google Sheets by two accountants.'],
  [3, 'HubSpot for deals, but partner leads arrive by mail and are never entered.'],
  [2, 'On HubSpot.', 'currentState.no-gap'],
  [2, 'They do not use Salesforce. Pipedrive runs the whole pipeline.'],
  [2, 'Every evening the shift leader reads the counters and chalks them on the board.'],
  [1, 'some homegrown system', 'currentState.no-tool'],
  [1, 'SAP perhaps', 'currentState.no-tool'],
  [1, 'by hand'],
  // Neither denied nor merely evaluated tools are theirs.
  [3, 'A clerk types the delivery notes into a ledger on Mondays and guesses what she cannot read.'],
  [0, "They don't use Salesforce."],
  [0, 'They are comparing us with Gong and Avoma.'],
]);
