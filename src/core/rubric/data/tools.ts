/** Business tools by name, over the industries, between commas. Names that are also everyday words stand only in phrases. Add to them freely. */
export const TOOLS: readonly string[] = [
  // sales, marketing, service
  `6sense,aircall,airtable,apollo io,apollo.io,asana,avaya,avoma,basecamp,braze,brevo,calendly,canva,chorus,clari,clearbit,
clickup,cognism,confluence,cpq,d365,dialpad,docusign,drift chat,in dynamics,dynamics 365,fathom,figma,fireflies,five9,freshdesk,freshsales,
freshservice,front app,gainsight,genesys,gong,help scout,helpscout,hubspot,intercom,ironclad,jira,klaviyo,leadfeeder,lucidchart,mailchimp,
marketo,miro,monday.com,mural,notion,odoo,otter,in outreach,pandadoc,pardot,pega,pipedrive,ringcentral,sales navigator,salesforce,salesloft,sfdc,smartsheet,talkdesk,trello,twilio,
visio,zendesk,zoho,zoominfo`,
  // office
  `access database,airbyte,as 400,as400,bigquery,box.com,databricks,dbt,dropbox,evernote,excel,filemaker,fivetran,
gmail,google calendar,google docs,google drive,google forms,google sheet,google workspace,gsheet,gsheets,gsuite,in teams,in word,jotform,
looker,lotus,m365,mainframe,make.com,medallia,metabase,microsoft 365,microsoft access,microsoft forms,microsoft teams,
microsoft word,mongodb,ms access,ms forms,ms teams,ms word,mysql,o365,office 365,on teams,onedrive,onenote,oracle,outlook,postgres,
power apps,power automate,power bi,powerapps,powerbi,powerpoint,qlik,qualtrics,sharepoint,signal group,skype,slack,snowflake,
sql server,tableau,teams channel,teams chat,telegram,thunderbird,typeform,webex,wechat,whatsapp,word document,word file,zapier,zoom`,
  // finance, erp, procurement
  `a3erp,adyen,anaplan,ariba,ax,brex,business central,business one,busy accounting,cegedim,sap concur,in concur,coupa,d.velop,datev,deltek,docuware,epicor,
exact online,expensify,gocardless,ifs,intacct,klarna,lexware,m files,mollie,nav,navision,netsuite,paypal,pennylane,pigment,pleo,primavera,
proalpha,quickbooks,s4 hana,s4hana,sage,sap,stripe,in tally,tally erp,visma,wave accounting,
xero`,
  // hr, workforce
  `adp,bamboohr,blackboard,brightspace,bullhorn,canvas lms,cornerstone,culture amp,dayforce,docebo,in greenhouse,on greenhouse,gusto,harvest app,healthroster,
hibob,kronos,in lattice,lever ats,loket,moodle,personio,planday,quinyx,recruitee,rippling,shyftplan,successfactors,teamtailor,ukg,in workable,
workday`,
  // IT, engineering, security
  `1password,acronis,active directory,ansible,anydesk,auth0,autotask,aws,azure,bitbucket,bitwarden,circleci,citrix,connectwise,
crowdstrike,datadog,datto,docker,drata,entra,gcp,github,gitlab,glpi,google cloud,intune,ivanti,jamf,jenkins,kaseya,kubernetes,lastpass,manageengine,new relic,okta,onetrust,pagerduty,palo alto,qualys,sentry,servicenow,
solarwinds,sonarqube,splunk,teamviewer,terraform,topdesk,vanta,veeam,vmware`,
  // industry, logistics, field
  `aconex,arcgis,autocad,autodesk,blue yonder,bluebeam,buildertrend,cargowise,carlo tms,e2 shop,etq,fieldwire,fishbowl,geotab,housecall pro,
jda,jobber,korber,labware,lims,manhattan associates,maximo,optibus,planradar,procore,ptv,revit,samsara,sendcloud,servicemax,
servicetitan,simpro,solidworks,teamcenter,timocom,tomtom,transporeon,trimble,veeva,webfleet`,
  // retail, hospitality, travel, food
  `amadeus,bigcommerce,booking.com,cloudbeds,duetto,galileo gds,just eat,lightspeed,magento,marketman,mews,opentable,
opera pms,protel,relex,sabre,sevenrooms,shopify,travelport,uber eats`,
  // health, education, public, finance, legal, property, agriculture, energy, media
  `aareon,accela,adobe,athenahealth,avaloq,bizzabo,bloomerang,cerner,clio,dentrix,duck creek,ellucian,emis,in epic,epic ehr,epic emr,eventbrite,eventim,guidewire,
hisinone,imanage,indesign,john deere,meditech,mindbody,powerschool,premiere,systmone,untis,veradigm,webuntis,yardi`,
]
  .join(',')
  .split(',')
  .map((name) => name.trim());
