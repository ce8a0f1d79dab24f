// Ask whether a registry speaks this API.
const [registry] = process.argv.slice(2);

const response = await fetch(`${registry}/v2/`);
// 200: it does. 401: it wants to know who asks before it says more.
if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
console.log(response.status);
